package com.martlet.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.JobReport.Retry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Runs one request to its report; whatever happens, there is a report at the end. */
final class RequestRunner {

    private final Session session;

    RequestRunner(Session session) {
        this.session = session;
    }

    void run(RequestFolder folder) throws IOException {
        ObjectNode report;
        try {
            report = report(folder);
        } catch (InvalidRequest e) {
            report = JobReport.failed(message(e, folder), Retry.USELESS);
        } catch (Exception e) {
            report =
                    folder.isCancelled()
                            ? JobReport.cancelled()
                            : JobReport.failed(message(e, folder), Failures.retry(e));
        } catch (Error e) {
            folder.write("report.json", JobReport.failed(Failures.message(e), Retry.HELPS));
            throw e;
        }
        folder.write("report.json", report);
    }

    /** Where the lake lies is nobody's business who reads the report. */
    private static String message(Throwable failure, RequestFolder folder) {
        var said = Failures.message(failure);
        try {
            return LakePaths.hideIn(said, folder.readSpec().path("lake").asText());
        } catch (InvalidRequest unreadable) {
            return said;
        }
    }

    private ObjectNode report(RequestFolder folder) throws Exception {
        var started = Instant.now();
        var secrets = folder.takeSecrets();
        var job = JobRequest.read(folder.readSpec());
        if (folder.isCancelled()) {
            return JobReport.cancelled();
        }
        var spark = session.get();
        spark.sparkContext().setJobGroup(folder.id(), job.title(), true);
        try (var watch = new CancelWatch(folder, session)) {
            var results = job.run(new JobContext(folder, session::get, secrets));
            results.put("millis", Duration.between(started, Instant.now()).toMillis());
            return JobReport.succeeded(results);
        } finally {
            spark.sparkContext().clearJobGroup();
        }
    }
}
