package com.martlet.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named rule of a tenant.
 *
 * @param version grows with each change
 * @param lastCount the size at the last evaluation, null before the first
 * @param lastDataVersion the data version that size was counted at
 */
public record Segment(
        String slug,
        String name,
        Rule rule,
        int version,
        String createdBy,
        @Nullable Long lastCount,
        @Nullable Long lastDataVersion,
        Instant updatedAt) {}
