package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows between modules: declared, kept to, and upward in the order of the README. */
class ModularityTest {
    private static final Pattern MODULE = Pattern.compile("^[*-] +[*`]+([a-z]+)[*`]+");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void everyModuleKeepsToItsDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresItsDependencies() {
        var silent = moduleNames().stream().filter(name -> declaration(name) == null).toList();

        assertThat(silent)
                .as("modules whose package-info has no @ApplicationModule may use everything")
                .isEmpty();
        assertThat(moduleNames()).as("modules that may use everything").noneMatch(this::isOpen);
    }

    @Test
    void readmeListsTheModulesInDependencyOrder() throws IOException {
        var order = modulesOfReadme();

        assertThat(order).containsExactlyInAnyOrderElementsOf(moduleNames());
        for (var name : order) {
            assertThat(order.subList(0, order.indexOf(name)))
                    .as("modules above %s", name)
                    .containsAll(dependencies(name));
        }
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules).writeModulesAsPlantUml();

        assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).isNotEmptyFile();
    }

    private List<String> moduleNames() {
        return modules.stream().map(module -> module.getIdentifier().toString()).sorted().toList();
    }

    private List<String> dependencies(String module) {
        return List.of(declaration(module).allowedDependencies()).stream()
                .map(dependency -> dependency.replaceFirst(" *::.*", ""))
                .distinct()
                .toList();
    }

    private boolean isOpen(String module) {
        return List.of(declaration(module).allowedDependencies())
                .contains(ApplicationModule.OPEN_TOKEN);
    }

    private static ApplicationModule declaration(String module) {
        try {
            return Class.forName("com.martlet." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static List<String> modulesOfReadme() throws IOException {
        try (var lines = Files.lines(Path.of("README.md"))) {
            return lines.map(MODULE::matcher)
                    .filter(line -> line.find())
                    .map(line -> line.group(1))
                    .toList();
        }
    }
}
