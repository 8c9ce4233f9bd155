package com.martlet.refine;

import com.martlet.refine.BatchRepository.Batch;
import com.martlet.spark.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which refused rows; what is null narrows nothing.
 *
 * @param dataset the one that refused them
 * @param reason a {@link Refusal#key()}
 * @param file its id
 */
public record QuarantineFilter(
        @Nullable String source,
        @Nullable Long run,
        @Nullable String dataset,
        @Nullable String reason,
        @Nullable Long file) {

    public static final QuarantineFilter ALL = new QuarantineFilter(null, null, null, null, null);

    public static QuarantineFilter of(@Nullable String source, @Nullable Long run) {
        return new QuarantineFilter(source, run, null, null, null);
    }

    /** The same for whatever reason. */
    public QuarantineFilter forAnyReason() {
        return because(null);
    }

    public QuarantineFilter because(@Nullable String other) {
        return new QuarantineFilter(source, run, dataset, other, file);
    }

    boolean takes(Batch batch) {
        return (source == null || source.equals(batch.source()))
                && (run == null || run == batch.run());
    }

    boolean takes(long ofFile, @Nullable String ofDataset, Refusal refusal) {
        return (file == null || file == ofFile)
                && (dataset == null || dataset.equals(ofDataset))
                && (reason == null || reason.equals(refusal.key()));
    }

    /** Whether rows of a batch may be left out. */
    boolean isNarrow() {
        return dataset != null || reason != null || file != null;
    }
}
