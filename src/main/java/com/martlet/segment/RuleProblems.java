package com.martlet.segment;

import com.martlet.base.InvalidInput.FieldError;
import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with a rule, by place; reading goes on behind a problem to find the others too. */
final class RuleProblems {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String path, String code, @Nullable Object... arguments) {
        errors.add(new FieldError(path, List.of(Phrase.of(code, arguments))));
    }

    /** The value, or the stand-in when making it is refused. */
    <T> T orElse(String path, T standIn, Supplier<T> value) {
        try {
            return value.get();
        } catch (UserError refused) {
            errors.add(new FieldError(path, refused.phrases()));
            return standIn;
        }
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidRule(errors);
        }
    }
}
