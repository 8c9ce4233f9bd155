package com.martlet.warehouse;

import com.martlet.identity.TenantId;

/** A tenant's new data version is visible; told on every node, whichever published it. */
public record Published(TenantId tenant, long dataVersion) {}
