package com.martlet.spark;

import com.martlet.base.Phrase;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows one submitted request to its end, whichever it is. */
final class Watch {

    private static final long SHORTEST_POLL_MILLIS = 10;
    private static final long LONGEST_POLL_MILLIS = 100;
    private static final Duration ASK = Duration.ofSeconds(1);
    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(20);

    private final Driver driver;
    private final RequestFolder folder;
    private final JobListener listener;
    private final Duration silence;
    private String lastProgress = "";
    private final long begun = System.nanoTime();
    private long lastAsked = begun;
    private boolean taken;

    Watch(Driver driver, RequestFolder folder, JobListener listener, Duration silence) {
        this.driver = driver;
        this.folder = folder;
        this.listener = listener;
        this.silence = silence;
    }

    /** How the watch ended. */
    sealed interface End {
        record Reported(JsonNode report) implements End {}

        record Cancelled() implements End {}

        /** The driver died before it took the request: another one may. */
        record NeverTaken() implements End {}

        /**
         * The driver died, or was silent for too long, while it had the request.
         *
         * @param silence how long it gave no sign of life; null when it died
         */
        record Lost(@Nullable Duration silence) implements End {

            Phrase reason() {
                return silence == null
                        ? Phrase.of("spark.error.died")
                        : Phrase.of("spark.error.silent", silence.toMinutes());
            }
        }
    }

    End await() throws IOException, InterruptedException {
        while (true) {
            // Asked first: a report written just before the death still counts.
            var alive = driver.isAlive();
            tell();
            var report = folder.report();
            if (report.isPresent()) {
                return new End.Reported(report.get());
            }
            if (!alive) {
                return taken ? new End.Lost(null) : new End.NeverTaken();
            }
            if (driver.silence().compareTo(silence) > 0) {
                driver.kill();
                return new End.Lost(silence);
            }
            if (isCancelled()) {
                return cancel();
            }
            pause();
        }
    }

    End cancel() throws IOException, InterruptedException {
        if (folder.withdraw()) {
            return new End.Cancelled();
        }
        folder.cancel();
        var deadline = System.nanoTime() + CANCEL_PATIENCE.toNanos();
        while (driver.isAlive() && System.nanoTime() < deadline) {
            if (folder.report().isPresent()) {
                return new End.Cancelled();
            }
            pause();
        }
        driver.kill();
        return new End.Cancelled();
    }

    /** A tenth of what the request has taken so far: a short one is not made long by waiting. */
    private void pause() throws InterruptedException {
        var tenth = (System.nanoTime() - begun) / 10_000_000;
        Thread.sleep(Math.clamp(tenth, SHORTEST_POLL_MILLIS, LONGEST_POLL_MILLIS));
    }

    private boolean isCancelled() {
        if (System.nanoTime() - lastAsked < ASK.toNanos()) {
            return false;
        }
        lastAsked = System.nanoTime();
        return listener.isCancelled();
    }

    private void tell() throws IOException {
        if (!taken && folder.isTaken()) {
            taken = true;
            driver.sign();
        }
        for (var line : folder.newLogLines()) {
            driver.sign();
            tell(line);
        }
        folder.progress().ifPresent(this::tellProgress);
    }

    private void tellProgress(JsonNode progress) {
        var seen = progress.toString();
        if (!seen.equals(lastProgress)) {
            lastProgress = seen;
            driver.sign();
            listener.progress(
                    progress.path("done").asDouble(0), progress.path("step").asString(""));
        }
    }

    private void tell(JsonNode line) {
        if ("WARN".equals(line.path("level").asString(""))) {
            listener.warn(SparkWords.phrase(line));
        } else {
            listener.log(SparkWords.phrase(line));
        }
    }
}
