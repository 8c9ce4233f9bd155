package com.martlet.segment.web;

import com.martlet.base.FieldErrors;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A rule that is asked for without being saved. */
record RuleForm(@Nullable JsonNode rule) {

    Rule toRule() {
        if (rule == null || rule.isNull()) {
            var errors = new FieldErrors();
            errors.add("rule", "segment.error.noRule");
            errors.throwIfAny("segment.error.nothingToCount");
        }
        return RuleJson.read(Objects.requireNonNull(rule));
    }
}
