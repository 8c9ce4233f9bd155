package com.martlet.refine;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.Phrase;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobOutcome;
import com.martlet.spark.JobRequest;
import com.martlet.spark.SparkJobs;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs a Spark request and returns its report, or throws what the path understands. */
@Component
class Requests {

    private final SparkJobs spark;
    private final JsonMapper json;

    Requests(SparkJobs spark, JsonMapper json) {
        this.spark = spark;
        this.json = json;
    }

    <T> T run(JobRequest request, JobListener listener, Class<T> reportType) {
        return switch (spark.run(request, listener)) {
            case JobOutcome.Succeeded succeeded -> read(request, succeeded, reportType);
            case JobOutcome.Failed failed ->
                    throw new ExternalError(
                            failed.retryHelps() ? Retry.HELPS : Retry.IS_USELESS,
                            null,
                            whatFailed(request).and(failed));
            case JobOutcome.Cancelled cancelled ->
                    throw new CancellationException("Cancelled: " + request.title() + ".");
        };
    }

    private static Phrase whatFailed(JobRequest request) {
        return request.kind().equals("load")
                ? Phrase.of("refine.error.sparkLoad")
                : Phrase.of("refine.error.sparkParse");
    }

    private <T> T read(JobRequest request, JobOutcome.Succeeded succeeded, Class<T> reportType) {
        try {
            return json.treeToValue(succeeded.report(), reportType);
        } catch (JacksonException e) {
            throw new ExternalError(
                    Retry.IS_USELESS,
                    e,
                    "refine.error.report",
                    request.title(),
                    e.getOriginalMessage());
        }
    }
}
