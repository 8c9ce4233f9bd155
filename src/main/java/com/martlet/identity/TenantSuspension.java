package com.martlet.identity;

/** A tenant was suspended or let in again. */
public record TenantSuspension(Tenant tenant, Actor by, Turn turn) {

    /** Which way it went. */
    public enum Turn {
        SUSPENDED,
        RESUMED
    }
}
