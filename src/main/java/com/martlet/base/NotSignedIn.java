package com.martlet.base;

/** Nobody is known to be at work: no sign-in, or a token that is not valid. */
public class NotSignedIn extends UserError {

    public NotSignedIn(String message) {
        super(message);
    }
}
