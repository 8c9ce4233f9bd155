package com.martlet.segment.web;

import com.martlet.segment.RuleJson;
import com.martlet.segment.Segment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A segment as programs see it. */
record SegmentBody(
        String slug,
        String name,
        JsonNode rule,
        int version,
        String createdBy,
        @Nullable Long count,
        @Nullable Long dataVersion,
        Instant updatedAt) {

    static SegmentBody of(Segment segment) {
        return new SegmentBody(
                segment.slug(),
                segment.name(),
                RuleJson.write(segment.rule()),
                segment.version(),
                segment.createdBy(),
                segment.lastCount(),
                segment.lastDataVersion(),
                segment.updatedAt());
    }
}
