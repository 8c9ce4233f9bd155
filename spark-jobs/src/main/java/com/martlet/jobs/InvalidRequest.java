package com.martlet.jobs;

/** The request itself is at fault; trying again does not help. */
public final class InvalidRequest extends RuntimeException {

    public InvalidRequest(String message) {
        super(message);
    }
}
