package com.martlet.base;

import com.martlet.base.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with several fields, so that a person mends them in one go. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param code the key of the text that takes the arguments
     */
    public void add(String field, String code, @Nullable Object... arguments) {
        errors.add(new FieldError(field, List.of(Phrase.of(code, arguments))));
    }

    /** What was found wrong elsewhere is wrong with this field. */
    public void add(String field, Explained wrong) {
        errors.add(new FieldError(field, wrong.phrases()));
    }

    /** Throws {@link InvalidInput} when something was added; the code says what failed. */
    public void throwIfAny(String code, @Nullable Object... arguments) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(Phrase.of(code, arguments), errors);
        }
    }
}
