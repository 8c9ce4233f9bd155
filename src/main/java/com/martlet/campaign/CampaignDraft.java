package com.martlet.campaign;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says to save a campaign; checked by CampaignService. What is null gets the usual
 * value where there is one.
 */
public record CampaignDraft(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String segment,
        @Nullable Channel channel,
        List<Variant> variants,
        @Nullable Integer holdoutPercent,
        @Nullable Integer windowDays,
        @Nullable LocalDateTime sendAt) {

    public CampaignDraft {
        variants = List.copyOf(variants);
    }

    /** All that is said of a campaign. */
    public static CampaignDraft of(Campaign campaign) {
        var plan = campaign.plan();
        return new CampaignDraft(
                campaign.slug(),
                campaign.name(),
                plan.segment(),
                plan.channel(),
                plan.variants(),
                plan.holdoutPercent(),
                plan.windowDays(),
                plan.sendAt());
    }
}
