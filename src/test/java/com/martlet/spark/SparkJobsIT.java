package com.martlet.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.base.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real driver; skips when spark-jobs is not built. */
@Timeout(180)
class SparkJobsIT {

    private static final Path HOME =
            Path.of(System.getProperty("martlet.spark.home", "spark-jobs/target/spark-home"));

    @TempDir Path folder;
    private Drivers drivers;
    private SparkJobs jobs;

    @BeforeEach
    void open() {
        assumeTrue(Files.exists(HOME.resolve("bin/spark-submit")), "spark-jobs is not built");
        var properties =
                new SparkProperties(
                        "local[1]", "1g", HOME, null, false, Duration.ofMinutes(2), Map.of());
        drivers = new Drivers(new SparkDriverStarter(properties, folder), folder.resolve("spool"));
        jobs = new LauncherSparkJobs(drivers, JsonMapper.builder().build(), Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        if (drivers != null) {
            drivers.close();
        }
    }

    @Test
    void answersAndSurvivesARequestThatIsAtFault() {
        var nonsense = jobs.run(request(Map.of("kind", "dance")), new Silent());
        var nothing = jobs.run(request(emptyParse()), new Silent());

        assertThat(nonsense)
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.message()).contains("no kind \"dance\"");
                            assertThat(failed.retryHelps()).isFalse();
                        });
        assertThat(nothing)
                .isInstanceOfSatisfying(
                        JobOutcome.Succeeded.class,
                        succeeded ->
                                assertThat(succeeded.report().path("batches").isEmpty()).isTrue());
    }

    @Test
    void leavesNoProcessBehind() {
        jobs.run(request(emptyParse()), new Silent());
        var process = drivers.current();

        drivers.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(
                        ProcessHandle.current()
                                .descendants()
                                .map(child -> child.info().commandLine().orElse(""))
                                .filter(line -> line.contains(folder.toString())))
                .isEmpty();
    }

    private Map<String, Object> emptyParse() {
        return Map.of(
                "kind",
                "parse",
                "tenant",
                "t1",
                "zone",
                "UTC",
                "lake",
                folder.toUri().toString(),
                "batches",
                List.of(),
                "now",
                Instant.parse("2026-11-21T09:00:00Z").toString());
    }

    private static JobRequest request(Map<String, Object> spec) {
        return new JobRequest(String.valueOf(spec.get("kind")), "a test", spec, Map.of());
    }

    private static final class Silent implements JobListener {
        @Override
        public void log(Phrase line) {}

        @Override
        public void progress(double done, String step) {}
    }
}
