package com.martlet.identity;

/**
 * A tenant was opened; its warehouse schemas and schedule follow. Told inside the creating call,
 * synchronously.
 */
public record TenantCreated(Tenant tenant, Actor by) {}
