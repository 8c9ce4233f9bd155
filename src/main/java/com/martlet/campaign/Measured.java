package com.martlet.campaign;

/**
 * A result, and what it was read from.
 *
 * @param loads of which loads the days of the window were
 */
record Measured(CampaignResult result, String loads) {}
