package com.martlet.refine;

import com.martlet.refine.BatchRepository.Batch;
import org.jspecify.annotations.Nullable;

/** Which refused rows: of a source, of a run, or all. */
public record QuarantineFilter(@Nullable String source, @Nullable Long run) {

    public static final QuarantineFilter ALL = new QuarantineFilter(null, null);

    boolean takes(Batch batch) {
        return (source == null || source.equals(batch.source()))
                && (run == null || run == batch.run());
    }
}
