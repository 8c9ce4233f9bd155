package com.martlet.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign would do if it started now, and how it reads.
 *
 * @param audience customers in the segment who are known
 * @param excluded how many would be left out, by reason
 * @param samples real customers, names and addresses masked
 */
public record CampaignPreview(
        long audience,
        long reached,
        long heldOut,
        Map<Reason, Long> excluded,
        List<Sample> samples) {

    public CampaignPreview {
        samples = List.copyOf(samples);
    }

    /** What one customer would get. */
    public record Sample(
            String customerId,
            @Nullable String name,
            String address,
            String variant,
            String subject,
            String text) {}
}
