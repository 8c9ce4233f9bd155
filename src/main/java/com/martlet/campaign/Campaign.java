package com.martlet.campaign;

/** A message to the customers of a segment, and what is known of it. */
public record Campaign(
        CampaignId id,
        String slug,
        String name,
        CampaignState state,
        CampaignPlan plan,
        CampaignHistory history) {}
