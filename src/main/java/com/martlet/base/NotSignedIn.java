package com.martlet.base;

import org.jspecify.annotations.Nullable;

/** Nobody is known to be at work: no sign-in, or a token that is not valid. */
public class NotSignedIn extends UserError {

    public NotSignedIn(String code, @Nullable Object... arguments) {
        super(code, arguments);
    }
}
