package com.martlet.campaign;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is going to do.
 *
 * @param segment its slug
 * @param holdoutPercent of those who could be reached, who get nothing and show what would have
 *     happened anyway
 * @param windowDays how long after its start an order counts
 * @param sendAt in the tenant's zone; null as soon as it is approved
 */
public record CampaignPlan(
        String segment,
        Channel channel,
        List<Variant> variants,
        int holdoutPercent,
        Goal goal,
        int windowDays,
        @Nullable LocalDateTime sendAt) {

    public static final int USUAL_HOLDOUT_PERCENT = 10;
    public static final int USUAL_WINDOW_DAYS = 5;
    public static final int MOST_VARIANTS = 8;

    public CampaignPlan {
        variants = List.copyOf(variants);
    }
}
