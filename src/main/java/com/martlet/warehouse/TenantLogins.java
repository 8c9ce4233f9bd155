package com.martlet.warehouse;

import com.martlet.home.DatabaseLogin;
import com.martlet.home.SecretBox;
import com.martlet.identity.TenantId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The passwords of a tenant's logins: random, kept sealed in the tenant's own schema. */
class TenantLogins {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;

    private final Provisioner provisioner;
    private final WarehouseSql sql;
    private final SecretBox secrets;

    TenantLogins(Provisioner provisioner, WarehouseSql sql, SecretBox secrets) {
        this.provisioner = provisioner;
        this.sql = sql;
        this.secrets = secrets;
    }

    void createIfMissing(TenantId tenant) {
        for (var login : TenantLogin.values()) {
            if (findSealed(tenant, login).isEmpty()) {
                create(tenant, login);
            }
        }
    }

    private void create(TenantId tenant, TenantLogin login) {
        var names = TenantSchemas.of(tenant);
        var password = newPassword();
        provisioner.letSignIn(login.role(names), password);
        sql.run(
                tenant,
                client ->
                        client.sql("insert into %s values (?)".formatted(login.table()))
                                .param(secrets.seal(password, login.purpose(names)))
                                .update());
    }

    LoaderCredentials loader(TenantId tenant) {
        var names = TenantSchemas.of(tenant);
        var login = load(tenant, TenantLogin.LOADER);
        return new LoaderCredentials(
                login.url(),
                login.user(),
                login.password(),
                names.schema("raw_data"),
                names.schema("pii"));
    }

    DatabaseLogin analyst(TenantId tenant) {
        return load(tenant, TenantLogin.ANALYST);
    }

    private DatabaseLogin load(TenantId tenant, TenantLogin login) {
        var names = TenantSchemas.of(tenant);
        var sealed =
                findSealed(tenant, login)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No %s of %s was ever created"
                                                        .formatted(login, tenant)));
        return new DatabaseLogin(
                provisioner.url(), login.role(names), secrets.open(sealed, login.purpose(names)));
    }

    private Optional<String> findSealed(TenantId tenant, TenantLogin login) {
        return sql.read(
                tenant,
                WarehouseRole.BUILDER,
                client ->
                        client.sql("select sealed_password from " + login.table())
                                .query(String.class)
                                .optional());
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
