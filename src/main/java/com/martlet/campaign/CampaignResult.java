package com.martlet.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign, as far as its data is there.
 *
 * @param from the first moment that counts for the customers who were due first
 * @param until the first moment that counts for nobody any more
 * @param isFinal whether the window is closed: from then on only late rows of its days change the
 *     result
 * @param holdout null when nobody was held out; the lifts of all others are against it
 * @param treated all variants together
 * @param variants without a holdout the lifts are against the first of them
 */
public record CampaignResult(
        long dataVersion,
        Instant measuredAt,
        Instant from,
        Instant until,
        boolean isFinal,
        @Nullable ArmResult holdout,
        ArmResult treated,
        List<ArmResult> variants) {

    public CampaignResult {
        variants = List.copyOf(variants);
    }
}
