package com.martlet.spark;

import com.martlet.base.ExternalError;
import com.martlet.spark.Watch.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands requests to a resident driver through its spool. */
final class LauncherSparkJobs implements SparkJobs {

    private static final int STARTS = 2;
    private static final int LOG_LINES = 5;

    private final Drivers drivers;
    private final JsonMapper json;
    private final Duration silence;

    LauncherSparkJobs(Drivers drivers, JsonMapper json, Duration silence) {
        this.drivers = drivers;
        this.json = json;
        this.silence = silence;
    }

    @Override
    public JobOutcome run(JobRequest request, JobListener listener) {
        try {
            for (int start = 1; start <= STARTS; start++) {
                var end = runOnce(request, listener);
                if (!(end instanceof End.NeverTaken)) {
                    return outcome(request, end);
                }
            }
            return new JobOutcome.Failed("Spark does not start. " + lastWords(), true);
        } catch (ExternalError e) {
            return new JobOutcome.Failed(String.valueOf(e.getMessage()), e.retryHelps());
        } catch (IOException | JacksonException e) {
            return new JobOutcome.Failed(
                    "The request \"%s\" cannot be exchanged with Spark: %s."
                            .formatted(request.title(), e),
                    true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new JobOutcome.Cancelled();
        }
    }

    private End runOnce(JobRequest request, JobListener listener)
            throws IOException, InterruptedException {
        var driver = drivers.current();
        driver.sign();
        var folder = RequestFolder.submit(driver.spool(), request, json);
        var watch = new Watch(driver, folder, listener, silence);
        var ended = false;
        try {
            var end = watch.await();
            ended = true;
            return end;
        } finally {
            if (!ended) {
                giveUp(folder);
            } else {
                folder.remove();
            }
        }
    }

    /** The folder stays until the driver has read the wish; it goes with the driver's spool. */
    private static void giveUp(RequestFolder folder) throws IOException {
        if (folder.withdraw()) {
            folder.remove();
        } else {
            folder.cancel();
        }
    }

    private JobOutcome outcome(JobRequest request, End end) {
        return switch (end) {
            case End.Reported reported -> outcome(reported.report());
            case End.Cancelled cancelled -> new JobOutcome.Cancelled();
            case End.NeverTaken neverTaken -> new JobOutcome.Failed(lastWords(), true);
            case End.Lost lost ->
                    new JobOutcome.Failed(
                            "The Spark driver %s in the middle of \"%s\". %s"
                                    .formatted(lost.how(), request.title(), lastWords()),
                            true);
        };
    }

    private static JobOutcome outcome(JsonNode report) {
        var message = report.path("message").asString("");
        return switch (report.path("state").asString("")) {
            case "SUCCEEDED" -> new JobOutcome.Succeeded(report);
            case "CANCELLED" -> new JobOutcome.Cancelled();
            default -> new JobOutcome.Failed(message, report.path("retryHelps").asBoolean(false));
        };
    }

    /** The end of the driver's log, for whoever must find out why. */
    private String lastWords() {
        var log = drivers.log();
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            var last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
            return "Its log %s ends: %s".formatted(log, String.join(" / ", last));
        } catch (IOException e) {
            return "Its log %s cannot be read.".formatted(log);
        }
    }
}
