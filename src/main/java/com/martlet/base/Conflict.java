package com.martlet.base;

/** What was asked for contradicts what is there already, such as a name that is taken. */
public class Conflict extends UserError {

    public Conflict(String message) {
        super(message);
    }

    public Conflict(String message, Throwable cause) {
        super(message, cause);
    }
}
