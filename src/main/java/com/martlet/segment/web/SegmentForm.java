package com.martlet.segment.web;

import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A segment as programs send it. */
record SegmentForm(@Nullable String slug, @Nullable String name, @Nullable JsonNode rule) {

    SegmentDraft toDraft() {
        return new SegmentDraft(slug, name, readRule());
    }

    private @Nullable Rule readRule() {
        if (rule == null || rule.isNull()) {
            return null;
        }
        try {
            return RuleJson.read(rule);
        } catch (UserError wrong) {
            throw atTheRule(wrong);
        }
    }

    private static UserError atTheRule(UserError wrong) {
        var errors = new FieldErrors();
        errors.add("rule", String.valueOf(wrong.getMessage()));
        try {
            errors.throwIfAny("The rule cannot be read.");
            return wrong;
        } catch (UserError told) {
            return told;
        }
    }
}
