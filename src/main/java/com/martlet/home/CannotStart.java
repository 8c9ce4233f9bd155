package com.martlet.home;

import org.jspecify.annotations.Nullable;

/**
 * Martlet cannot start for a reason that whoever starts it can mend; said in the terminal, where
 * nobody's language is known.
 */
public class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        this(message, null);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
