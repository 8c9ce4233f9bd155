package com.martlet.base;

/** The thing exists, but this actor may not do that to it. */
public class Forbidden extends UserError {

    public Forbidden(String message) {
        super(message);
    }
}
