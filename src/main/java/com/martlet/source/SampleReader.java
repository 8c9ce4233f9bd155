package com.martlet.source;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.lake.Lake;
import com.martlet.source.Mapping.Format;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobOutcome;
import com.martlet.spark.JobRequest;
import com.martlet.spark.SparkJobs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads samples by the code that reads files in a run. */
@Component
class SampleReader {

    private static final int ROWS = 50;
    private static final JobListener NOBODY =
            new JobListener() {
                @Override
                public void log(Phrase line) {}

                @Override
                public void progress(double done, String step) {}
            };

    private final SparkJobs spark;
    private final Lake lake;
    private final JsonMapper json;
    private final Clock clock;

    SampleReader(SparkJobs spark, Lake lake, JsonMapper json, Clock clock) {
        this.spark = spark;
        this.lake = lake;
        this.json = json;
        this.clock = clock;
    }

    FileLook look(Tenant tenant, Sample sample, @Nullable Format format) {
        var spec =
                new LookSpec(
                        "look", tenant.key(), lake.root(tenant.id()), sample.path(), format, ROWS);
        return run("look at " + sample.fileName(), spec, FileLook.class);
    }

    MappingPreview preview(Tenant tenant, Sample sample, Mapping mapping) {
        var file = new File(1, sample.fileName(), sample.path(), LocalDate.now(clock));
        var spec =
                new PreviewSpec(
                        "preview",
                        tenant.key(),
                        tenant.zone().getId(),
                        lake.root(tenant.id()),
                        List.of(new Batch(1, "preview", mapping, List.of(file))),
                        clock.instant(),
                        ROWS);
        return run("preview " + sample.fileName(), spec, MappingPreview.class);
    }

    private <T> T run(String title, Record spec, Class<T> report) {
        var kind = spec instanceof LookSpec ? "look" : "preview";
        return switch (spark.run(new JobRequest(kind, title, spec, Map.of()), NOBODY)) {
            case JobOutcome.Succeeded succeeded -> json.treeToValue(succeeded.report(), report);
            case JobOutcome.Failed failed when failed.retryHelps() ->
                    throw new ExternalError(
                            Retry.HELPS, null, Phrase.of("source.error.notNow").and(failed));
            case JobOutcome.Failed failed ->
                    throw new UserError(null, Phrase.of("source.error.sample").and(failed));
            case JobOutcome.Cancelled cancelled ->
                    throw new ExternalError(Retry.HELPS, "source.error.cancelled");
        };
    }

    private record LookSpec(
            String kind,
            String tenant,
            String lake,
            String path,
            @Nullable Format format,
            int limit) {}

    private record PreviewSpec(
            String kind,
            String tenant,
            String zone,
            String lake,
            List<Batch> batches,
            Instant now,
            int limit) {}

    private record Batch(long batch, String source, Mapping mapping, List<File> files) {}

    private record File(long id, String name, String path, LocalDate snapshotDay) {}
}
