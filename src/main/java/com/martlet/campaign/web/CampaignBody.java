package com.martlet.campaign.web;

import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignState;
import com.martlet.campaign.PlanJson;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A campaign as programs see it. */
record CampaignBody(
        String slug,
        String name,
        CampaignState state,
        String segment,
        JsonNode channel,
        JsonNode variants,
        int holdoutPercent,
        int windowDays,
        @Nullable LocalDateTime sendAt,
        String createdBy,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long audience) {

    static CampaignBody of(Campaign campaign) {
        var plan = campaign.plan();
        var history = campaign.history();
        return new CampaignBody(
                campaign.slug(),
                campaign.name(),
                campaign.state(),
                plan.segment(),
                PlanJson.write(plan.channel()),
                PlanJson.write(plan.variants()),
                plan.holdoutPercent(),
                plan.windowDays(),
                plan.sendAt(),
                history.createdBy(),
                history.submittedBy(),
                history.approvedBy(),
                history.startedAt(),
                history.finishedAt(),
                history.audience());
    }
}
