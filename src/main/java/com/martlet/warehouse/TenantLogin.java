package com.martlet.warehouse;

/** Who signs in to a tenant's part of the warehouse with a password of its own. */
enum TenantLogin {
    /** Spark, which copies rows in. */
    LOADER("loader", "loader_login", "warehouse loader of "),
    /** SQL that people write. */
    ANALYST("analyst_login", "analyst_login", "warehouse analyst of ");

    private final String role;
    private final String table;
    private final String purpose;

    TenantLogin(String role, String table, String purpose) {
        this.role = role;
        this.table = table;
        this.purpose = purpose;
    }

    String role(TenantSchemas tenant) {
        return tenant.role(role);
    }

    /** Where the sealed password is kept. */
    String table() {
        return table;
    }

    /** What the password was sealed for. */
    String purpose(TenantSchemas tenant) {
        return purpose + tenant.key();
    }
}
