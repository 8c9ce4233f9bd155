package com.martlet.base;

import com.martlet.base.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with several fields, so that a person mends them in one go. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Throws {@link InvalidInput} when something was added; {@code failed} says what failed. */
    public void throwIfAny(String failed) {
        if (!errors.isEmpty()) {
            var reasons = errors.stream().map(FieldError::message).collect(Collectors.joining(" "));
            throw new InvalidInput(failed + " " + reasons, errors);
        }
    }
}
