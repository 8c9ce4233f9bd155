package com.martlet.campaign;

import java.time.LocalDate;

/** The day a campaign went out or is to go out, as a mark on charts over time. */
public record CampaignDate(String slug, String name, LocalDate day) {}
