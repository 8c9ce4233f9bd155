package com.martlet.identity;

/** The number of a tenant. */
public record TenantId(long value) {}
