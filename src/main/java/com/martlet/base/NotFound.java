package com.martlet.base;

/**
 * What was asked for does not exist for this actor; another tenant's things count as not existing.
 */
public class NotFound extends UserError {

    public NotFound(String message) {
        super(message);
    }
}
