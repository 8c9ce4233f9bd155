package com.martlet.warehouse;

import com.martlet.identity.TenantId;

/** The opaque names of a tenant's schemas and roles, such as t7_analytics and t7_reader. */
record TenantSchemas(String key) {

    static TenantSchemas of(TenantId tenant) {
        return new TenantSchemas("t" + tenant.value());
    }

    String schema(String layer) {
        return key + "_" + layer;
    }

    String role(String suffix) {
        return key + "_" + suffix;
    }
}
