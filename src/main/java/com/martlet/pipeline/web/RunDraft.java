package com.martlet.pipeline.web;

import com.martlet.base.FieldErrors;
import com.martlet.base.Period;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunTrigger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a program asks for when it starts a run. */
record RunDraft(@Nullable String pipeline, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final RunDraft EMPTY = new RunDraft(null, null, null);

    private static final String FAILED = "pipeline.error.notStarted";

    RunRequest check() {
        var errors = new FieldErrors();
        Pipelines.check(pipeline, errors);
        var period = checkPeriod(from, to, errors);
        errors.throwIfAny(FAILED);
        return new RunRequest(RunTrigger.API, period);
    }

    /** Both days, or neither. */
    static @Nullable Period checkPeriod(
            @Nullable LocalDate from, @Nullable LocalDate to, FieldErrors errors) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null) {
            errors.add("from", "pipeline.error.noFrom");
        } else if (to == null) {
            errors.add("to", "pipeline.error.noTo");
        } else if (to.isBefore(from)) {
            errors.add("to", "base.error.period", to, from);
        } else {
            return new Period(from, to);
        }
        return null;
    }
}
