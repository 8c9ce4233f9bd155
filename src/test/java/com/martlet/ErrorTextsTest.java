package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Explained;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever can be refused or can fail says so in Korean and in English. */
class ErrorTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "com", "martlet");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern CODE = Pattern.compile("\"(@?)([a-z]+\\.error\\.\\w+) ?\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    /** A mail's trouble is a text's key itself; others are handed theirs. */
    private static final List<String> WITHOUT_CODES =
            List.of("MailFailed.java", "InvalidRule.java", "SqlRefused.java");

    @Test
    void everyCodeHasATextThatTakesItsArguments() {
        var english = texts("en");
        var korean = texts("ko");
        var used = new TreeSet<String>();

        for (var use : uses()) {
            used.add(use.code());
            assertThat(english).as(use.toString()).containsKey(use.code());
            assertThat(korean).as(use.toString()).containsKey(use.code());
            if (use.isCall()) {
                var wanted = placeholders(english.getProperty(use.code()));
                assertThat(wanted).as(use.toString()).hasSize(use.arguments());
                assertThat(placeholders(korean.getProperty(use.code())))
                        .as(use.toString())
                        .isEqualTo(wanted);
            }
        }

        assertThat(used).hasSizeGreaterThan(200);
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> key.contains(".error."))
                .allMatch(used::contains, "is used");
    }

    @Test
    void whoeverMakesAnErrorNamesACode() {
        var makers = new TreeSet<String>();
        for (var call :
                errorsMade(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("com.martlet"))) {
            makers.add(call.getOriginOwner().getSourceCodeLocation().getSourceFileName());
        }
        makers.removeAll(WITHOUT_CODES);
        var named = new TreeSet<>(uses().stream().map(Use::file).toList());

        assertThat(makers).hasSizeGreaterThan(80).isSubsetOf(named);
    }

    private static List<JavaConstructorCall> errorsMade(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().equals("com.martlet.base"))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(Throwable.class))
                .filter(call -> call.getTargetOwner().isAssignableTo(Explained.class))
                .filter(call -> call.getTargetOwner().getPackageName().equals("com.martlet.base"))
                .toList();
    }

    /**
     * A code as it stands in a source.
     *
     * @param isCall whether arguments follow; a word among arguments takes none itself
     */
    private record Use(String file, String code, boolean isCall, int arguments) {}

    private static List<Use> uses() {
        var uses = new ArrayList<Use>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var found = CODE.matcher(source);
                while (found.find()) {
                    var isCall = found.group(1).isEmpty() && isArgument(source, found.start());
                    uses.add(
                            new Use(
                                    file.getFileName().toString(),
                                    found.group(2),
                                    isCall,
                                    isCall ? arguments(source, found.end()) : 0));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return uses;
    }

    private static boolean isArgument(String source, int start) {
        var before = source.substring(0, start).stripTrailing();
        return before.endsWith("(") || before.endsWith(",");
    }

    /** How many follow before the call is closed. */
    private static int arguments(String source, int start) {
        var depth = 0;
        var isText = false;
        var arguments = 0;
        for (var at = start; ; at++) {
            var sign = source.charAt(at);
            if (sign == '"' && source.charAt(at - 1) != '\\') {
                isText = !isText;
            } else if (!isText && sign == '(') {
                depth++;
            } else if (!isText && sign == ')' && depth-- == 0) {
                return arguments;
            } else if (!isText && sign == ',' && depth == 0) {
                arguments++;
            }
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().endsWith("_" + language + ".properties")) {
                    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        texts.load(reader);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
