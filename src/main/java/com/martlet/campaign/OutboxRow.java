package com.martlet.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for one customer when the campaign started.
 *
 * @param arm 0 for the holdout, the place of a variant, or null for those left out
 * @param notBefore when it may go out
 */
record OutboxRow(
        String customerId,
        int ordinal,
        @Nullable Integer arm,
        MessageState state,
        @Nullable Reason reason,
        Instant notBefore) {}
