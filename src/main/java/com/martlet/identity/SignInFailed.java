package com.martlet.identity;

import java.util.List;

/** Somebody tried to sign in and failed; without tenants when there is no such account. */
public record SignInFailed(String email, Reason reason, List<TenantId> tenants) {

    /** Why; told to the trail, never to the person. */
    public enum Reason {
        UNKNOWN_ACCOUNT,
        WRONG_PASSWORD,
        LOCKED,
        DISABLED
    }

    public SignInFailed {
        tenants = List.copyOf(tenants);
    }
}
