package com.martlet.jobs.parse;

import static com.martlet.jobs.parse.Parsed.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.Desk;
import com.martlet.jobs.Mappings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No refused row is left out without a word. */
class QuarantineTest {

    @TempDir Path home;
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(home, "Asia/Seoul");
    }

    @Test
    void keepsEveryRefusedRowAndCountsReasonsExactly() {
        var wrongTypes = rows(0, 3500, "2024-01-01,no%d,1");
        var wrongTimes = rows(3500, 5000, "never%d,view,1");
        desk.batch(1, Mappings.CLICKS)
                .file("a.csv", "at,type,customer\n" + wrongTypes + wrongTimes);

        var report = desk.parse();

        assertCounts(report, 5000, 5000);
        assertThat(desk.refusals()).hasSize(5000).doesNotHaveDuplicates();
        assertThat(desk.refusals().get(4999))
                .isEqualTo("5001: occurred_at is no such time: \"never4999\"");
        assertThat(reasons(report))
                .isEqualTo(
                        Map.of(
                                "occurred_at is no such time: \"…\"",
                                1500L,
                                "unknown event type \"…\"",
                                3500L));
    }

    @Test
    void countsARefusedFileThatIsReadInParts() {
        var line = "x".repeat(1 << 20) + ",2,3\n";
        desk.batch(1, Mappings.CLICKS).file("a.csv", "when,kind,customer\n" + line.repeat(80));

        var report = desk.parse();

        assertCounts(report, 80, 80);
        assertThat(desk.entries().stream().mapToLong(row -> row.path("rows").asLong()).sum())
                .isEqualTo(80);
        assertThat(reasons(report).values()).containsExactly(80L);
    }

    @Test
    void saysHowLongARecordIsThatItCuts() {
        var record = "2024-01-01,%s,1".formatted("y".repeat(40_000));
        desk.batch(1, Mappings.CLICKS).file("a.csv", "at,type,customer\n" + record + "\n");

        desk.parse();

        var entry = desk.entries().get(0);
        assertThat(entry.path("raw").asText()).isEqualTo(record.substring(0, 32_000));
        assertThat(entry.path("characters").asLong()).isEqualTo(40_013);
    }

    private static String rows(int from, int to, String form) {
        return IntStream.range(from, to)
                .mapToObj(i -> form.formatted(i) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Long> reasons(JsonNode report) {
        var reasons = new TreeMap<String, Long>();
        for (var reason : report.at("/batches/0/files/0/reasons")) {
            reasons.put(reason.at("/refusal/english").asText(), reason.path("rows").asLong());
        }
        return reasons;
    }
}
