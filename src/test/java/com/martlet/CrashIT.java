package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.ApiClient;
import com.martlet.testing.Await;
import com.martlet.testing.MartletProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is killed in whichever stage: the run ends by itself and each row counts once. */
class CrashIT {

    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir private Path home;

    @BeforeAll
    static void assumeReady() {
        SampleData.assumeReady();
    }

    @Test
    void survivesTheEndOfTheApplicationAfterPublishing() {
        killApplicationAt("PUBLISH:after");
    }

    @Test
    void survivesTheEndOfPostgresAndOfSpark() {
        killPostgresIn("BUILD");
    }

    @Tag("prove")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COLLECT:before", "COLLECT:after", "REFINE:before", "REFINE:after",
                "VERIFY:before", "VERIFY:after", "BUILD:before", "BUILD:after",
                "PUBLISH:before", "PUBLISH:after", "EVALUATE:before", "EVALUATE:after",
                "CAMPAIGN:before", "CAMPAIGN:after", "MEASURE:before", "MEASURE:after"
            })
    void survivesTheEndOfTheApplicationAtEachPoint(String point) {
        killApplicationAt(point);
    }

    @Tag("prove")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COLLECT",
                "REFINE",
                "VERIFY",
                "BUILD",
                "PUBLISH",
                "EVALUATE",
                "CAMPAIGN",
                "MEASURE"
            })
    void survivesTheEndOfPostgresInEachStage(String stage) {
        killPostgresIn(stage);
    }

    private void killApplicationAt(String point) {
        long run;
        try (var dying = MartletProcess.start(home, "-Dmartlet.failpoint=" + point)) {
            run = startRun(dying.api("pilot"));
            dying.await();
        }

        try (var martlet = MartletProcess.start(home)) {
            assertEndedExactly(martlet.api("pilot"), run);
        }
    }

    /** The Spark driver dies first, at once; the server dies while the stage holds. */
    private void killPostgresIn(String stage) {
        var hold = "-Dmartlet.failpoint=%s:before:hold".formatted(stage);
        try (var martlet = MartletProcess.start(home, hold)) {
            var api = martlet.api("pilot");
            var run = startRun(api);
            Await.until("a driver to kill", SOON, martlet::killSparkDriver);
            Await.until(stage + " is reached", SOON, () -> hasReached(api, run, stage));

            martlet.killPostgres();

            assertEndedExactly(api, run);
        }
    }

    private static long startRun(ApiClient api) {
        var shop = new PilotShop(api);
        shop.open();
        shop.upload("20201025");
        shop.uploadAccessesAgain("20201025");
        return api.startRun(PilotShop.FIRST_DAY);
    }

    private static boolean hasReached(ApiClient api, long run, String stage) {
        return api.get("/runs/" + run).get("stage").asString("").equals(stage);
    }

    private static void assertEndedExactly(ApiClient api, long run) {
        var ended = api.awaitEnd(run);

        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(rowsOf(ended)).containsExactly(35L, 23L, 12L, 0L);
        new PilotShop(api).assertAnswersOfTheFirstDay();
    }

    private static List<Long> rowsOf(JsonNode run) {
        return List.of("rowsIn", "rowsLoaded", "duplicates", "quarantined").stream()
                .map(part -> PilotShop.rows(run, part))
                .toList();
    }
}
