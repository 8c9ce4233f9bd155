package com.martlet.identity;

/** Somebody who works in a tenant. */
public record Member(
        UserId user, String email, String displayName, Role role, boolean hasPersonalData) {}
