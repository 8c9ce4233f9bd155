package com.martlet.segment.web;

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
        return rule == null || rule.isNull() ? null : RuleJson.read(rule);
    }
}
