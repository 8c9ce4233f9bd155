package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ui.Texts;
import com.martlet.spark.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark jobs and the conductor say has texts: the same in English, and in Korean. */
class TranslationTest {

    private static final String JOBS = "spark-jobs/src/main/java/com/martlet/jobs/";

    /**
     * A constant with its English text, such as TRIED("Tried %s times."), however it is wrapped.
     */
    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^\\s+([A-Z][A-Z0-9_]+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)[,;]");

    @ParameterizedTest
    @CsvSource({
        JOBS + "lake/Reason.java, spark.refused., 24",
        JOBS + "Told.java, spark.told., 3",
        "src/main/java/com/martlet/pipeline/Told.java, pipeline.told., 10"
    })
    void everyCodeHasItsTexts(String file, String prefix, int count) throws IOException {
        var constants = constants(Path.of(file));

        assertThat(constants).hasSize(count);
        constants.forEach(
                (code, english) -> {
                    var key = prefix + code.toLowerCase(Locale.ROOT);
                    assertThat(Texts.in(Locale.ENGLISH, key, marks(english)))
                            .isEqualTo(english.formatted(marks(english)));
                    assertThat(Texts.in(Locale.KOREAN, key, marks(english)))
                            .as(key)
                            .containsPattern("\\p{IsHangul}")
                            .satisfies(
                                    text ->
                                            assertThat(List.of(marks(english)))
                                                    .allMatch(
                                                            mark ->
                                                                    text.contains(
                                                                            mark.toString())));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark.refused.", "spark.told.", "pipeline.told."})
    void noTextIsLeftBehindWithoutACode(String prefix) throws IOException {
        var all = new TreeMap<String, String>();
        for (var file : List.of(JOBS + "lake/Reason.java", JOBS + "Told.java")) {
            constants(Path.of(file)).forEach((code, text) -> all.put(code.toLowerCase(), text));
        }
        constants(Path.of("src/main/java/com/martlet/pipeline/Told.java"))
                .forEach((code, text) -> all.put(code.toLowerCase(), text));

        assertThat(keys(prefix)).isNotEmpty().allMatch(all::containsKey);
    }

    @Test
    void leavesOutTheValuesOfARefusal() {
        var refusal =
                new Refusal("NEGATIVE", List.of("price"), List.of("-3.00"), "negative price -3.00");

        assertThat(refusal.kind().arguments()).containsExactly("price", "…");
        assertThat(refusal.kind().english()).isEqualTo("negative price …");
        assertThat(refusal.phrase().arguments()).containsExactly("price", "-3.00");
    }

    private static List<String> keys(String prefix) throws IOException {
        var module = prefix.substring(0, prefix.indexOf('.'));
        var file = Path.of("src/main/resources/messages/%s_ko.properties".formatted(module));
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length(), line.indexOf('=')))
                .toList();
    }

    private static Map<String, String> constants(Path file) throws IOException {
        var constants = new TreeMap<String, String>();
        CONSTANT.matcher(Files.readString(file))
                .results()
                .forEach(one -> constants.put(one.group(1), one.group(2).replace("\\\"", "\"")));
        return constants;
    }

    /** One for each %s, told apart from any word. */
    private static Object[] marks(String english) {
        var count = Pattern.compile("%s").matcher(english).results().count();
        return java.util.stream.LongStream.range(0, count).mapToObj(n -> "<" + n + ">").toArray();
    }
}
