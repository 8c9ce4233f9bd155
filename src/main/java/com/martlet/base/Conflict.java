package com.martlet.base;

import org.jspecify.annotations.Nullable;

/** What was asked for contradicts what is there already, such as a name that is taken. */
public class Conflict extends UserError {

    public Conflict(String code, @Nullable Object... arguments) {
        super(code, arguments);
    }

    public Conflict(@Nullable Throwable cause, String code, @Nullable Object... arguments) {
        super(cause, code, arguments);
    }
}
