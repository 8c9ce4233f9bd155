package com.martlet.mart;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Sum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** A formula that changes gets a new version, so that an old file can be told from a new one. */
class MetricVersionsTest {

    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);

    /** The file has one line per metric and version: id, version, hash of its formula. */
    @Test
    void asksForANewVersionWhenAFormulaChanges() throws IOException {
        var kept = kept();
        var current =
                new MetricCatalogue()
                        .all().stream()
                                .map(metric -> line(metric, metric.version(), hash(metric)))
                                .toList();

        assertThat(current)
                .as(
                        "A formula changed: call changed(...) in its Definition, and add its line"
                                + " to metric-versions.txt; lines of before stay")
                .isSubsetOf(kept);
    }

    @Test
    void keepsALineOfEachVersion() throws IOException {
        var versions = new ArrayList<String>();
        for (var metric : new MetricCatalogue().all()) {
            metric.versions().forEach(version -> versions.add(key(metric, version.number())));
        }

        assertThat(kept())
                .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                .containsExactlyInAnyOrderElementsOf(versions);
    }

    @Test
    void tellsWhatChangedAndSinceWhen() {
        for (var metric : new MetricCatalogue().all()) {
            var versions = metric.versions();
            assertThat(versions)
                    .extracting(MetricVersion::number)
                    .isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
            assertThat(versions)
                    .extracting(MetricVersion::since)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(versions)
                    .allSatisfy(one -> assertThat(one.change()).containsOnlyKeys("en", "ko"));
        }
    }

    @Test
    void namesTheVersionWithTheDefinition() {
        var before = tips().is("sum(tips)", new Sum(Measure.REVENUE), Metric.Unit.MONEY);
        var after =
                tips().changed(LATER, "Refunded tips are subtracted.", "환불된 팁을 뺍니다.")
                        .is("sum(tips) - refunds", new Sum(Measure.REVENUE), Metric.Unit.MONEY);

        assertThat(before.described(Locale.ENGLISH))
                .isEqualTo("Tips of the day. = sum(tips) (version 1, since 2026-11-21)");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.versions().getFirst()).isEqualTo(MetricVersion.FIRST);
        assertThat(after.described(Locale.KOREAN))
                .isEqualTo("하루의 팁입니다. = sum(tips) - refunds (버전 2, 2027-03-01부터)");
        assertThat(hash(after)).isNotEqualTo(hash(before));
    }

    private static Definition tips() {
        return Definition.of("tips", "Tips", "팁").means("Tips of the day.", "하루의 팁입니다.");
    }

    private static String hash(Metric metric) {
        var crc = new CRC32();
        var text = metric.formulaText() + "\n" + metric.formula() + "\n" + metric.unit();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    private static String line(Metric metric, int version, String hash) {
        return key(metric, version) + " " + hash;
    }

    private static String key(Metric metric, int version) {
        return metric.id() + " " + version;
    }

    private static List<String> kept() throws IOException {
        try (var file = MetricVersionsTest.class.getResourceAsStream("/metric-versions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
