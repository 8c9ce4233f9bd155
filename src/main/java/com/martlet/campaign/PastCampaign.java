package com.martlet.campaign;

import java.time.LocalDateTime;
import java.util.function.ToIntFunction;

/**
 * A campaign that went out before its shop came here.
 *
 * @param startedAt in the tenant's zone
 * @param arms of a customer's id: 0 for the holdout, or the place of a variant
 */
public record PastCampaign(
        CampaignDraft draft, LocalDateTime startedAt, ToIntFunction<String> arms) {}
