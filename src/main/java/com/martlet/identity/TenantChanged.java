package com.martlet.identity;

/** The settings of a tenant changed. */
public record TenantChanged(Tenant before, Tenant after, Actor by) {}
