package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Korean and English say the same things, all of them. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_(en|ko).*", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) throws IOException {
        assertThat(texts(module, "ko").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(module, "en").stringPropertyNames());
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        var files = new TreeMap<String, List<String>>();
        for (var module : modules().toList()) {
            for (var key : texts(module, "en").stringPropertyNames()) {
                files.computeIfAbsent(key, unseen -> new ArrayList<>()).add(module);
            }
        }

        assertThat(files.entrySet()).allMatch(key -> key.getValue().size() == 1, "one file");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesUseTheSamePlaceholders(String module) throws IOException {
        var english = texts(module, "en");
        var korean = texts(module, "ko");

        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(korean.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingIsEmptyAndEnglishIsNotKorean(String module) throws IOException {
        var english = texts(module, "en");

        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(texts(module, "ko").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.entrySet())
                .filteredOn(entry -> KOREAN.matcher(entry.getValue().toString()).find())
                .extracting(entry -> entry.getKey().toString())
                .allMatch(key -> key.contains("korean"));
    }

    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static Properties texts(String module, String language) throws IOException {
        var texts = new Properties();
        var file = FOLDER.resolve(String.join("_", List.of(module, language)) + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
