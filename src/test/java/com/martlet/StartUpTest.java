package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.home.FirstLoginFile;
import com.martlet.home.HomeFolder;
import com.martlet.home.StartCommand;
import com.martlet.home.StartCommand.Kind;
import com.martlet.home.StartUpStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The end of a start, with steps that the test makes up. */
class StartUpTest {

    @TempDir Path folder;
    private final List<String> performed = new ArrayList<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final GenericApplicationContext application = new GenericApplicationContext();

    @Test
    void performsEverythingAndStaysWhenItRuns() {
        start(Kind.RUN);

        assertThat(performed).containsExactly("login", "demo");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("platform.email=a@shop.test", "Martlet is ready at http://localhost:");
        assertThat(application.isActive()).isTrue();
        application.close();
    }

    @Test
    void performsOnlyWhatACommandNeedsAndStops() {
        start(Kind.RESET_ADMIN);

        assertThat(performed).containsExactly("login");
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain("is ready");
        assertThat(application.isActive()).isFalse();
    }

    private void start(Kind kind) {
        application.refresh();
        var file = new FirstLoginFile(new HomeFolder(folder));
        var steps = List.of(step("login", true), step("demo", false));
        var print = new PrintStream(console, true, StandardCharsets.UTF_8);
        new StartUp(steps, file, new StartCommand(kind), print)
                .finish(
                        new ApplicationReadyEvent(
                                new SpringApplication(), new String[0], application, null));
    }

    private StartUpStep step(String name, boolean belongsToCommands) {
        return new StartUpStep() {
            @Override
            public Map<String, String> perform() {
                performed.add(name);
                return Map.of("platform.email", "a@shop.test");
            }

            @Override
            public boolean belongsToCommands() {
                return belongsToCommands;
            }
        };
    }
}
