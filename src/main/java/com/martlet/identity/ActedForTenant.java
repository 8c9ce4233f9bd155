package com.martlet.identity;

/** A platform administrator did something for a tenant: {@code act} such as "POST /api/v1/runs". */
public record ActedForTenant(Tenant tenant, Actor by, String act) {}
