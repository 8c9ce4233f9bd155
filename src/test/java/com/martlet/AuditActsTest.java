package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every act that the code writes into the trail has words in both languages. */
class AuditActsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Who writes into the trail: by its name, or because it stands beside it. */
    private static final Pattern WRITER = Pattern.compile("\\b(AuditTrail|trail)\\b");

    /** Such as "segment.created" or "quarantine.seen", but no text's key. */
    private static final Pattern ACT =
            Pattern.compile("\"([a-z]+(?:_[a-z]+)*(?:\\.[a-z]+(?:_[a-z]+)*)+)\"");

    @Test
    void everyActHasWords() throws IOException {
        var acts = acts();

        assertThat(acts).contains("segment.created", "user.signed_in", "csv.exported");
        for (var locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(acts)
                    .allSatisfy(
                            act ->
                                    assertThat(Texts.in(locale, "audit.act." + act))
                                            .isNotBlank()
                                            .doesNotContain("audit.act"));
        }
    }

    private static Set<String> acts() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var acts = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditActsTest::read)
                    .filter(source -> WRITER.matcher(source).find())
                    .flatMap(AuditActsTest::dottedWords)
                    .filter(word -> !Texts.has(word))
                    .forEach(acts::add);
            return acts;
        }
    }

    private static Stream<String> dottedWords(String source) {
        return ACT.matcher(source).results().map(AuditActsTest::word);
    }

    private static String word(MatchResult found) {
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
