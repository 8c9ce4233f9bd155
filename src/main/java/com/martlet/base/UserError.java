package com.martlet.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can mend. Its sentences say what failed, with which value and what to do;
 * people read them in their language, programs and logs in English.
 */
public class UserError extends RuntimeException implements Explained {

    private final transient List<Phrase> phrases;

    /**
     * @param code the key of the text that takes the arguments
     */
    public UserError(String code, @Nullable Object... arguments) {
        this(null, List.of(Phrase.of(code, arguments)));
    }

    public UserError(@Nullable Throwable cause, String code, @Nullable Object... arguments) {
        this(cause, List.of(Phrase.of(code, arguments)));
    }

    public UserError(@Nullable Throwable cause, List<Phrase> phrases) {
        super(Phrase.english(phrases), cause);
        this.phrases = List.copyOf(phrases);
    }

    @Override
    public List<Phrase> phrases() {
        return phrases;
    }
}
