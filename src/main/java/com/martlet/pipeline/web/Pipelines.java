package com.martlet.pipeline.web;

import com.martlet.base.FieldErrors;
import org.jspecify.annotations.Nullable;

/** There is one pipeline so far. */
final class Pipelines {

    private static final String DAILY = "daily";

    private Pipelines() {}

    static void check(@Nullable String name, FieldErrors errors) {
        if (name != null && !name.equals(DAILY)) {
            errors.add("pipeline", "pipeline.error.pipeline", name, DAILY);
        }
    }
}
