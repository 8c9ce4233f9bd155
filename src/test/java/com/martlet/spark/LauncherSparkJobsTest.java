package com.martlet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class LauncherSparkJobsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;
    private FakeDriverStarter starter;
    private Drivers drivers;

    @BeforeEach
    void open() {
        starter = new FakeDriverStarter(folder, FakeDriver.class);
        drivers = new Drivers(starter, folder.resolve("spool"));
    }

    @AfterEach
    void close() {
        drivers.close();
    }

    @Test
    void returnsTheReportAndTellsWhatHappenedMeanwhile() {
        var listener = new Recorder();

        var outcome = jobs().run(request("succeed", Map.of()), listener);

        assertThat(report(outcome).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(listener.lines).containsExactly("first", "Warning: empty file");
        assertThat(listener.steps).containsExactly("0.5 events");
    }

    @Test
    void handsSecretsOverInAFileThatOnlyItsOwnerReads() throws IOException {
        Files.createDirectories(folder.resolve("spool/a"));

        var request = request("succeed", Map.of("warehouse.password", "s3cret"));
        RequestFolder.submit(folder.resolve("spool/a"), request, JSON);

        try (var files = Files.walk(folder.resolve("spool/a"))) {
            var secrets =
                    files.filter(file -> file.endsWith("secrets.json")).findFirst().orElseThrow();
            assertThat(Files.getPosixFilePermissions(secrets))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
        assertThat(report(jobs().run(request, new Recorder())).path("secretLength").asInt())
                .isEqualTo("{\"warehouse.password\":\"s3cret\"}".length());
    }

    @Test
    void keepsOneDriverForManyRequestsAndNoRequestBehind() throws IOException {
        var first = report(jobs().run(request("succeed", Map.of()), new Recorder()));
        var second = report(jobs().run(request("succeed", Map.of()), new Recorder()));

        assertThat(first.path("process")).isEqualTo(second.path("process"));
        try (var left = Files.list(drivers.current().spool())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void passesOnWhyARequestFailed() {
        var outcome = jobs().run(request("fail", Map.of()), new Recorder());

        assertThat(outcome).isEqualTo(new JobOutcome.Failed("no such column", false));
    }

    @Test
    void noticesADriverThatDiesInTheMiddleAndStartsAnother() {
        var outcome = jobs().run(request("die", Map.of()), new Recorder());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.retryHelps()).isTrue();
                            assertThat(failed.message())
                                    .contains("The Spark driver died while it worked.")
                                    .contains(
                                            "its log driver.log names java.lang.OutOfMemoryError.")
                                    .doesNotContain("Kim", folder.toString());
                        });
        assertThat(jobs().run(request("succeed", Map.of()), new Recorder()))
                .isInstanceOf(JobOutcome.Succeeded.class);
        assertThat(starter.processes).hasSize(2);
    }

    @Test
    void saysSoWhenNoDriverStarts() {
        starter = new FakeDriverStarter(folder, FakeDriverStarter.Stillborn.class);
        drivers = new Drivers(starter, folder.resolve("spool"));

        var outcome = jobs().run(request("succeed", Map.of()), new Recorder());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        failed ->
                                assertThat(failed.message())
                                        .startsWith("Spark does not start.")
                                        .contains("insufficient memory for the Java Runtime"));
    }

    @Test
    void replacesADriverThatShowsNoSignOfLife() {
        var impatient = new LauncherSparkJobs(drivers, JSON, Duration.ofSeconds(2));

        var outcome = impatient.run(request("hang", Map.of()), new Recorder());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.message()).contains("showed no sign of life");
                            assertThat(failed.retryHelps()).isTrue();
                        });
        Await.until(
                "the silent driver is gone",
                Duration.ofSeconds(20),
                () -> !starter.processes.getFirst().isAlive());
    }

    @Test
    void cancelsARunningRequest() {
        var listener = new Recorder();
        listener.cancelled = true;

        var outcome = jobs().run(request("patient", Map.of()), listener);

        assertThat(outcome).isEqualTo(new JobOutcome.Cancelled());
        assertThat(drivers.current().isAlive()).isTrue();
    }

    @Test
    void cancelsARequestThatStillWaitsWithoutTouchingTheRunningOne() throws Exception {
        var running = new Recorder();
        var first =
                CompletableFuture.supplyAsync(
                        () -> jobs().run(request("patient", Map.of()), running));
        running.asked.await(30, TimeUnit.SECONDS);
        var waiting = new Recorder();
        waiting.cancelled = true;

        assertThat(jobs().run(request("succeed", Map.of()), waiting))
                .isEqualTo(new JobOutcome.Cancelled());
        assertThat(first).isNotDone();

        running.cancelled = true;
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(new JobOutcome.Cancelled());
    }

    @Test
    void leavesNoDriverAndNoSpoolBehind() throws Exception {
        jobs().run(request("succeed", Map.of()), new Recorder());

        drivers.close();

        assertThat(starter.processes.getFirst().waitFor(5, TimeUnit.SECONDS)).isTrue();
        try (var left = Files.list(folder.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
        assertThat(jobs().run(request("succeed", Map.of()), new Recorder()))
                .extracting(outcome -> ((JobOutcome.Failed) outcome).message())
                .isEqualTo("Spark was stopped with the application.");
    }

    @Test
    void removesSpoolsOfApplicationsThatAreGone() throws IOException {
        var dead = Files.createDirectories(folder.resolve("spool/999999999-1/request"));
        var ours = "%d-7".formatted(ProcessHandle.current().pid());
        var living = Files.createDirectories(folder.resolve("spool").resolve(ours));

        drivers.current();

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void saysWhereSparkIsMissing() {
        var properties =
                new SparkProperties(
                        "local[1]",
                        "1g",
                        folder.resolve("nowhere"),
                        null,
                        false,
                        Duration.ofMinutes(1),
                        Map.of());
        drivers = new Drivers(new SparkDriverStarter(properties, folder), folder.resolve("spool"));

        assertThat(jobs().run(request("succeed", Map.of()), new Recorder()))
                .extracting(outcome -> ((JobOutcome.Failed) outcome).message())
                .isEqualTo(
                        "There is no Spark at %s. Build spark-jobs, or set martlet.spark.home."
                                .formatted(folder.resolve("nowhere")));
    }

    private LauncherSparkJobs jobs() {
        return new LauncherSparkJobs(drivers, JSON, Duration.ofMinutes(1));
    }

    private static JobRequest request(String act, Map<String, String> secrets) {
        return new JobRequest("test", "a test", Map.of("act", act), secrets);
    }

    private static tools.jackson.databind.JsonNode report(JobOutcome outcome) {
        assertThat(outcome).isInstanceOf(JobOutcome.Succeeded.class);
        return ((JobOutcome.Succeeded) outcome).report();
    }
}
