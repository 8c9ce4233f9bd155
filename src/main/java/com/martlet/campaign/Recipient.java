package com.martlet.campaign;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One customer of a campaign's audience and what became of them.
 *
 * @param arm 0 for the holdout, the place of a variant, or null for those left out at the start
 * @param error in the words of the other side; empty without one
 */
public record Recipient(
        String customerId,
        int ordinal,
        @Nullable Integer arm,
        MessageState state,
        @Nullable Reason reason,
        String error,
        @Nullable Instant sentAt) {

    int requireArm() {
        return Objects.requireNonNull(arm, "who waits has an arm");
    }
}
