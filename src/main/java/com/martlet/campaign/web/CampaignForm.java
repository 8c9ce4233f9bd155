package com.martlet.campaign.web;

import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;
import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.Channel;
import com.martlet.campaign.PlanJson;
import com.martlet.campaign.Variant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A campaign as programs send it. */
record CampaignForm(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String segment,
        @Nullable JsonNode channel,
        @Nullable JsonNode variants,
        @Nullable Integer holdoutPercent,
        @Nullable Integer windowDays,
        @Nullable LocalDateTime sendAt) {

    CampaignDraft toDraft() {
        return new CampaignDraft(
                slug,
                name,
                segment,
                readChannel(),
                readVariants(),
                holdoutPercent,
                windowDays,
                sendAt);
    }

    private @Nullable Channel readChannel() {
        var json = channel;
        return json == null || json.isNull()
                ? null
                : at("channel", () -> PlanJson.readChannel(json));
    }

    private List<Variant> readVariants() {
        var json = variants;
        return json == null || json.isNull()
                ? List.of()
                : at("variants", () -> PlanJson.readVariants(json));
    }

    private static <T> T at(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UserError wrong) {
            var errors = new FieldErrors();
            errors.add(field, wrong);
            errors.throwIfAny("campaign.error.unreadable");
            throw wrong;
        }
    }
}
