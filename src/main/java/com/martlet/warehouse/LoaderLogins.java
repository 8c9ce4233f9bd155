package com.martlet.warehouse;

import com.martlet.home.SecretBox;
import com.martlet.identity.TenantId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The passwords of the loaders: random, kept sealed in the tenant's own schema. */
class LoaderLogins {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;

    private final Provisioner provisioner;
    private final WarehouseSql sql;
    private final SecretBox secrets;

    LoaderLogins(Provisioner provisioner, WarehouseSql sql, SecretBox secrets) {
        this.provisioner = provisioner;
        this.sql = sql;
        this.secrets = secrets;
    }

    void createIfMissing(TenantId tenant) {
        if (findSealed(tenant).isEmpty()) {
            var password = newPassword();
            provisioner.letLoaderSignIn(tenant, password);
            sql.run(
                    tenant,
                    client ->
                            client.sql("insert into loader_login (sealed_password) values (?)")
                                    .param(secrets.seal(password, purpose(tenant)))
                                    .update());
        }
    }

    LoaderCredentials load(TenantId tenant) {
        var sealed =
                findSealed(tenant)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No loader of " + tenant + " was ever created"));
        var names = TenantSchemas.of(tenant);
        return new LoaderCredentials(
                provisioner.url(),
                names.role("loader"),
                secrets.open(sealed, purpose(tenant)),
                names.schema("raw_data"),
                names.schema("pii"));
    }

    private Optional<String> findSealed(TenantId tenant) {
        return sql.read(
                tenant,
                WarehouseRole.BUILDER,
                client ->
                        client.sql("select sealed_password from loader_login")
                                .query(String.class)
                                .optional());
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String purpose(TenantId tenant) {
        return "warehouse loader of " + TenantSchemas.of(tenant).key();
    }
}
