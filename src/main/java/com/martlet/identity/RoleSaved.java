package com.martlet.identity;

/** A tenant's own role was made or changed. */
public record RoleSaved(Tenant tenant, Actor by, OwnRole role) {}
