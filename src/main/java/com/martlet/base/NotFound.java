package com.martlet.base;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for does not exist for this actor; another tenant's things count as not existing.
 */
public class NotFound extends UserError {

    public NotFound(String code, @Nullable Object... arguments) {
        super(code, arguments);
    }
}
