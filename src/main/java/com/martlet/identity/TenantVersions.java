package com.martlet.identity;

import java.util.OptionalLong;

/** Knows how often a tenant's data was published; who keeps the data implements it. */
public interface TenantVersions {

    /** Empty when nothing was published yet. */
    OptionalLong find(Tenant tenant);
}
