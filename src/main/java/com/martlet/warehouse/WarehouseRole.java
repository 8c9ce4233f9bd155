package com.martlet.warehouse;

/** As whom the application reads or writes one tenant's part of the warehouse. */
public enum WarehouseRole {
    /** Published facts and marts, no personal data. */
    READER("reader", "analytics"),
    /** What a reader sees, and people's own tables. */
    ANALYST("analyst", "analytics", "adhoc"),
    /** What a reader sees, and names and contacts. */
    PII_READER("pii_reader", "pii", "analytics"),
    /** The load in progress: candidate views, marts, pointers. */
    BUILDER("builder", "build", "marts", "analytics", "raw_data", "pii");

    private final String suffix;
    private final String[] schemas;

    WarehouseRole(String suffix, String... schemas) {
        this.suffix = suffix;
        this.schemas = schemas;
    }

    String suffix() {
        return suffix;
    }

    String of(TenantSchemas tenant) {
        return tenant.role(suffix);
    }

    /** Unqualified names are looked up here, in this order. */
    String searchPath(TenantSchemas tenant) {
        var path = new StringBuilder();
        for (var schema : schemas) {
            path.append(path.isEmpty() ? "" : ", ").append(tenant.schema(schema));
        }
        return path.toString();
    }
}
