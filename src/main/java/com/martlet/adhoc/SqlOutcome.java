package com.martlet.adhoc;

import com.martlet.base.Explained;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a statement ended. */
public sealed interface SqlOutcome {

    /** It was answered. */
    record Answered(ResultTable table, Duration took) implements SqlOutcome {}

    /**
     * It was refused or failed.
     *
     * @param place where in the text, when the database says so
     */
    record Refused(Explained reason, @Nullable Place place) implements SqlOutcome {}

    /** Who asked did not want it any more. */
    record Cancelled(Duration after) implements SqlOutcome {}
}
