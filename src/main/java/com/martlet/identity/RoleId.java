package com.martlet.identity;

/** The number of a role that a tenant made. */
public record RoleId(long value) {}
