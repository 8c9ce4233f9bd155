package com.martlet.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** What a job may use: Spark, secrets, its log and its progress. */
public final class JobContext {

    private final RequestFolder folder;
    private final Supplier<SparkSession> session;
    private final Map<String, String> secrets;

    public JobContext(
            RequestFolder folder, Supplier<SparkSession> session, Map<String, String> secrets) {
        this.folder = folder;
        this.session = session;
        this.secrets = secrets;
    }

    public SparkSession spark() {
        return session.get();
    }

    public String requestId() {
        return folder.id();
    }

    public String requireSecret(String name) {
        var secret = secrets.get(name);
        if (secret == null) {
            throw new InvalidRequest("secrets.json has no \"%s\".".formatted(name));
        }
        return secret;
    }

    /** Whole numbers among the arguments are told in groups of three digits. */
    public void info(Told told, Object... arguments) {
        log("INFO", told, shown(arguments));
    }

    public void warn(Told told, Object... arguments) {
        log("WARN", told, shown(arguments));
    }

    private static String[] shown(Object... arguments) {
        return Arrays.stream(arguments)
                .map(one -> one instanceof Number ? "%,d".formatted(one) : one.toString())
                .toArray(String[]::new);
    }

    private synchronized void log(String level, Told told, String[] arguments) {
        var line =
                Json.object()
                        .put("at", Instant.now().toString())
                        .put("level", level)
                        .put("text", told.english((Object[]) arguments))
                        .put("code", told.name());
        Arrays.stream(arguments).forEach(line.putArray("arguments")::add);
        try {
            folder.appendLog(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param done from 0 to 1
     */
    public synchronized void progress(double done, String step) {
        var rounded = Math.round(done * 1000) / 1000.0;
        try {
            folder.write("progress.json", Json.object().put("done", rounded).put("step", step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the step and tells its progress by the share of tasks that ended. */
    public <T> T step(String title, double from, double to, Supplier<T> step) {
        progress(from, title);
        var listener = new TaskProgress(share -> progress(from + (to - from) * share, title));
        spark().sparkContext().addSparkListener(listener);
        try {
            return step.get();
        } finally {
            spark().sparkContext().removeSparkListener(listener);
        }
    }
}
