package com.martlet.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a campaign so far.
 *
 * @param startedAt when its audience was fixed, by the tenant's clock
 * @param audience customers in the segment at that moment
 * @param dataVersion of the segment's members
 */
public record CampaignHistory(
        String createdBy,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long audience,
        @Nullable Long dataVersion) {}
