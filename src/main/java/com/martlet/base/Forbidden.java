package com.martlet.base;

import org.jspecify.annotations.Nullable;

/** The thing exists, but this actor may not do that to it. */
public class Forbidden extends UserError {

    public Forbidden(String code, @Nullable Object... arguments) {
        super(code, arguments);
    }
}
