package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.base.FailPoints;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.refine.BatchRepository.Batch;
import com.martlet.refine.WaitingFiles.BatchOfFiles;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Received files to typed batches. A batch counts once it is registered, together with its files;
 * what broke off before is removed by the next parse.
 */
@Component
class BatchParser {

    private final WaitingFiles waiting;
    private final BatchRegister register;
    private final Requests requests;
    private final Lake lake;
    private final Clock clock;

    BatchParser(
            WaitingFiles waiting,
            BatchRegister register,
            Requests requests,
            Lake lake,
            Clock clock) {
        this.waiting = waiting;
        this.register = register;
        this.requests = requests;
        this.lake = lake;
        this.clock = clock;
    }

    long leftOut(TenantId tenant, long run) {
        return register.leftOut(tenant, run);
    }

    ParseReport parse(Tenant tenant, long run, JobListener listener) {
        removeAbandoned(tenant);
        var batches = waiting.open(tenant.id(), run);
        if (batches.isEmpty()) {
            return ParseReport.NOTHING;
        }
        var files = batches.stream().mapToInt(batch -> batch.files().size()).sum();
        var request =
                new JobRequest(
                        "parse", "read %d files".formatted(files), spec(tenant, batches), Map.of());
        var parsed = requests.run(request, listener, ParsedBatches.class);
        FailPoints.reach("PARSE:reported");
        return register.register(tenant.id(), batches, parsed);
    }

    private void removeAbandoned(Tenant tenant) {
        for (var batch : register.abandoned(tenant.id())) {
            register.forget(tenant.id(), batch.id(), () -> deleteFiles(tenant.id(), batch));
        }
    }

    private void deleteFiles(TenantId tenant, Batch batch) {
        Arrays.stream(Dataset.values())
                .map(dataset -> "typed/%s/batch=%d".formatted(dataset.id(), batch.id()))
                .forEach(folder -> lake.delete(tenant, folder));
        lake.delete(tenant, Quarantine.folder(batch.source(), batch.id()));
    }

    private ParseSpec spec(Tenant tenant, List<BatchOfFiles> batches) {
        return new ParseSpec(
                "parse",
                tenant.key(),
                tenant.zone().getId(),
                lake.root(tenant.id()),
                batches.stream().map(BatchOfFiles::spec).toList(),
                clock.instant());
    }
}
