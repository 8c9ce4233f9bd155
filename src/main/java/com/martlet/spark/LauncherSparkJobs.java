package com.martlet.spark;

import com.martlet.base.ExternalError;
import com.martlet.base.Phrase;
import com.martlet.spark.Watch.End;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands requests to a resident driver through its spool. */
final class LauncherSparkJobs implements SparkJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LauncherSparkJobs.class);
    private static final int STARTS = 2;

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
            return new JobOutcome.Failed(
                    List.of(Phrase.of("spark.error.noStart"), lastWords()), true);
        } catch (ExternalError e) {
            return new JobOutcome.Failed(e.phrases(), e.retryHelps());
        } catch (IOException | JacksonException e) {
            LOG.warn("The request \"{}\" cannot be exchanged with Spark", request.title(), e);
            return new JobOutcome.Failed(
                    List.of(
                            Phrase.of(
                                    "spark.error.noExchange",
                                    request.title(),
                                    e.getClass().getSimpleName())),
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
            case End.NeverTaken neverTaken -> new JobOutcome.Failed(List.of(lastWords()), true);
            case End.Lost lost -> new JobOutcome.Failed(List.of(lost.reason(), lastWords()), true);
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

    private Phrase lastWords() {
        return LastWords.of(drivers.log());
    }
}
