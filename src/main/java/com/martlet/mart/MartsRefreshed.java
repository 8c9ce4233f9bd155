package com.martlet.mart;

import com.martlet.identity.TenantId;

/**
 * A new data version of the tenant is visible. Losing this event leaves a screen stale, never data
 * wrong.
 */
public record MartsRefreshed(TenantId tenant, long dataVersion) {}
