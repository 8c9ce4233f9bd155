package com.martlet.warehouse;

import com.martlet.home.SecretBox;
import com.martlet.identity.TenantId;
import java.util.List;

/**
 * The users of a tenant on Redshift, which knows no way to take a role for a transaction. Their
 * passwords follow from the key of the home: nobody keeps them, and all nodes know them.
 */
final class RedshiftUsers {

    static final String LOADER = "loader";

    static final List<String> ALL = List.of(LOADER, "reader", "analyst", "pii_reader", "builder");

    private final SecretBox secrets;

    RedshiftUsers(SecretBox secrets) {
        this.secrets = secrets;
    }

    /** Redshift wants a capital, a small letter and a digit. */
    String password(TenantId tenant, String user) {
        return "Aa1" + secrets.derive("redshift user " + TenantSchemas.of(tenant).role(user));
    }
}
