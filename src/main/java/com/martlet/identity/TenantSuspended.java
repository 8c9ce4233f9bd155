package com.martlet.identity;

import com.martlet.base.Forbidden;

/** The tenant rests: its data is kept, and nobody but the platform is let in. */
public class TenantSuspended extends Forbidden {

    private final Tenant tenant;

    public TenantSuspended(Tenant tenant) {
        super("identity.error.suspended", tenant.name());
        this.tenant = tenant;
    }

    public Tenant tenant() {
        return tenant;
    }
}
