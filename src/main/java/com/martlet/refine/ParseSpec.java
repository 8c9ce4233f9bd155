package com.martlet.refine;

import com.martlet.source.Mapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** spec.json of a parse request; described in spark-jobs/README.md. */
record ParseSpec(
        String kind, String tenant, String zone, String lake, List<Batch> batches, Instant now) {

    record Batch(long batch, String source, Mapping mapping, List<File> files) {}

    record File(long id, String name, String path, @Nullable LocalDate snapshotDay) {}
}
