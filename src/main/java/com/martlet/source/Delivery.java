package com.martlet.source;

import com.martlet.identity.Tenant;

/** Somebody who puts files into a tenant's drop folder right before each collecting. */
public interface Delivery {

    /** Does nothing for tenants it does not know; delivering twice is delivering once. */
    void deliver(Tenant tenant);
}
