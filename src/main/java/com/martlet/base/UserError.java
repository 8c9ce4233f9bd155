package com.martlet.base;

/**
 * Something the user can mend. Its text says what failed, with which value and what to do; it is
 * shown as it stands.
 */
public class UserError extends RuntimeException {

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
