package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.testing.ApiClient;
import com.martlet.testing.Await;
import com.martlet.testing.MartletProcess;
import java.io.IOException;
import java.nio.file.Files;
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
    private static final List<Long> ALL_ROWS = List.of(37L, 23L, 12L, 2L);
    private static final List<Long> REFUSED_ROWS = List.of(2L, 0L, 0L, 2L);

    @TempDir private Path home;

    @BeforeAll
    static void assumeReady() {
        SampleData.assumeReady();
    }

    @Test
    void survivesTheEndOfTheApplicationWhilePublishing() {
        killApplicationAt("PUBLISH:committed");
    }

    @Test
    void survivesTheEndOfPostgresAndOfSpark() {
        killSparkInThen("typed", "BUILD");
    }

    @Tag("prove")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COLLECT:before", "COLLECT:after", "REFINE:before", "REFINE:after",
                "VERIFY:before", "VERIFY:after", "BUILD:before", "BUILD:after",
                "PUBLISH:before", "PUBLISH:after", "EVALUATE:before", "EVALUATE:after",
                "CAMPAIGN:before", "CAMPAIGN:after", "MEASURE:before", "MEASURE:after",
                "PARSE:reported", "LOAD:reported", "MART:written", "BLOCKS:written"
            })
    void survivesTheEndOfTheApplicationAtEachPoint(String point) {
        killApplicationAt(point);
    }

    @Tag("prove")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFINE:after",
                "VERIFY:before",
                "BUILD:after",
                "PUBLISH:before",
                "PUBLISH:after",
                "EVALUATE:after",
                "MEASURE:after"
            })
    void tellsOfRefusedRowsWhenNothingElseCame(String point) {
        long run;
        try (var dying = MartletProcess.start(home, "-Dmartlet.failpoint=" + point)) {
            var shop = new PilotShop(dying.api("pilot"));
            shop.open();
            shop.uploadNonsense();
            run = dying.api("pilot").startRun(PilotShop.FIRST_DAY);
            dying.await();
        }

        try (var martlet = MartletProcess.start(home)) {
            assertAccount(martlet.api("pilot").awaitEnd(run), REFUSED_ROWS);
        }
    }

    @Tag("prove")
    @Test
    void takesAFileInOnceWhenTheApplicationEndsWhileItComes() {
        try (var dying = MartletProcess.start(home, "-Dmartlet.failpoint=RECEIVE:stored")) {
            var shop = new PilotShop(dying.api("pilot"));
            shop.open();
            assertThatThrownBy(shop::uploadNonsense).isInstanceOf(AssertionError.class);
            dying.await();
        }

        try (var martlet = MartletProcess.start(home)) {
            assertEndedExactly(martlet.api("pilot"), startRun(martlet.api("pilot"), false));
        }
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
        killSparkInThen("raw", stage);
    }

    /** While the driver types rows, and while it writes and copies them. */
    @Tag("prove")
    @ParameterizedTest
    @ValueSource(strings = {"typed", "clean"})
    void survivesTheEndOfSparkWhileItWrites(String zone) {
        killSparkInThen(zone, "MEASURE");
    }

    @Tag("prove")
    @ParameterizedTest
    @ValueSource(strings = {"typed", "clean"})
    void survivesTheEndOfTheApplicationWhileSparkWrites(String zone) {
        long run;
        try (var dying = MartletProcess.start(home)) {
            run = startRun(dying.api("pilot"), true);
            Await.until("files in " + zone, SOON, () -> hasFilesIn(zone));
            dying.kill();
        }

        try (var martlet = MartletProcess.start(home)) {
            assertEndedExactly(martlet.api("pilot"), run);
        }
    }

    private void killApplicationAt(String point) {
        long run;
        try (var dying = MartletProcess.start(home, "-Dmartlet.failpoint=" + point)) {
            run = startRun(dying.api("pilot"), true);
            dying.await();
        }

        try (var martlet = MartletProcess.start(home)) {
            assertEndedExactly(martlet.api("pilot"), run);
        }
    }

    /**
     * The Spark driver dies first, once there are files in the zone; the server dies while the
     * stage holds.
     */
    private void killSparkInThen(String zone, String stage) {
        var hold = "-Dmartlet.failpoint=%s:before:hold".formatted(stage);
        try (var martlet = MartletProcess.start(home, hold)) {
            var api = martlet.api("pilot");
            var run = startRun(api, true);
            Await.until("files in " + zone, SOON, () -> hasFilesIn(zone));
            Await.until("a driver to kill", SOON, martlet::killSparkDriver);
            Await.until(stage + " is reached", SOON, () -> hasReached(api, run, stage));

            martlet.killPostgres();

            assertEndedExactly(api, run);
        }
    }

    private static long startRun(ApiClient api, boolean isNew) {
        var shop = new PilotShop(api);
        if (isNew) {
            shop.open();
        }
        shop.upload("20201025");
        shop.uploadAccessesAgain("20201025");
        shop.uploadNonsense();
        return api.startRun(PilotShop.FIRST_DAY);
    }

    private boolean hasFilesIn(String zone) {
        var zones = home.resolve("lake");
        try (var files = Files.find(zones, 20, (file, attributes) -> attributes.isRegularFile())) {
            return files.anyMatch(file -> file.toString().contains("/" + zone + "/"));
        } catch (IOException | java.io.UncheckedIOException movedMeanwhile) {
            return false;
        }
    }

    private static boolean hasReached(ApiClient api, long run, String stage) {
        return api.get("/runs/" + run).get("stage").asString("").equals(stage);
    }

    private static void assertEndedExactly(ApiClient api, long run) {
        assertAccount(api.awaitEnd(run), ALL_ROWS);
        new PilotShop(api).assertAnswersOfTheFirstDay();
    }

    private static void assertAccount(JsonNode ended, List<Long> rows) {
        assertThat(ended.get("state").asString())
                .as(ended.toString())
                .isEqualTo("SUCCEEDED_WITH_WARNINGS");
        assertThat(
                        List.of("rowsIn", "rowsLoaded", "duplicates", "quarantined").stream()
                                .map(part -> PilotShop.rows(ended, part))
                                .toList())
                .isEqualTo(rows);
    }
}
