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

    private static final String FAILED = "The run was not started.";

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
            errors.add("from", "Give the first day \"from\" too, or leave out \"to\".");
        } else if (to == null) {
            errors.add("to", "Give the last day \"to\" too, or leave out \"from\".");
        } else if (to.isBefore(from)) {
            errors.add(
                    "to",
                    "The period ends on %s, before it begins on %s. Swap the two days."
                            .formatted(to, from));
        } else {
            return new Period(from, to);
        }
        return null;
    }
}
