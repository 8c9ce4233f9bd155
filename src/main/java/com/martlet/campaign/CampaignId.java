package com.martlet.campaign;

/** The number of a campaign. */
public record CampaignId(long value) {}
