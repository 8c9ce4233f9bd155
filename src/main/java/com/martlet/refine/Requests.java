package com.martlet.refine;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
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
                            "Spark could not %s: %s".formatted(request.title(), failed.message()),
                            failed.retryHelps() ? Retry.HELPS : Retry.IS_USELESS);
            case JobOutcome.Cancelled cancelled ->
                    throw new CancellationException("Cancelled: " + request.title() + ".");
        };
    }

    private <T> T read(JobRequest request, JobOutcome.Succeeded succeeded, Class<T> reportType) {
        try {
            return json.treeToValue(succeeded.report(), reportType);
        } catch (JacksonException e) {
            throw new ExternalError(
                    "The report on \"%s\" cannot be understood: %s. Build spark-jobs and the application of the same version."
                            .formatted(request.title(), e.getOriginalMessage()),
                    Retry.IS_USELESS,
                    e);
        }
    }
}
