package com.martlet.identity;

import com.martlet.base.UserError;

/** The actor lacks a right. */
public class AccessDenied extends UserError {

    private final Permission missing;

    public AccessDenied(Permission missing) {
        super(
                "You lack the right %s. An administrator of your tenant can give it."
                        .formatted(missing));
        this.missing = missing;
    }

    public Permission missing() {
        return missing;
    }
}
