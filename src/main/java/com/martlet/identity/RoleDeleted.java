package com.martlet.identity;

/** A tenant's own role is gone. */
public record RoleDeleted(Tenant tenant, Actor by, OwnRole role) {}
