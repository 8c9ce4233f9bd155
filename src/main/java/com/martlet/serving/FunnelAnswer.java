package com.martlet.serving;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers by how far they got.
 *
 * @param dataVersion the version every number of it was read at
 */
public record FunnelAnswer(List<Step> steps, Instant asOf, long dataVersion, ZoneId zone) {

    /**
     * @param event the event type of the step
     * @param customers who reached the step; those under way are left out
     * @param open who stands at this step with the window still open at the end of the loaded data:
     *     under way, in no number of customers
     * @param overall customers divided by those of the first step; null without any
     * @param relative customers divided by those of the step before; null without any
     */
    public record Step(
            String event,
            long customers,
            long open,
            @Nullable BigDecimal overall,
            @Nullable BigDecimal relative) {}
}
