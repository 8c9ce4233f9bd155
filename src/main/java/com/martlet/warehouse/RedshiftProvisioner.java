package com.martlet.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.martlet.base.ExternalError;
import com.martlet.identity.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.DigestUtils;

/** The owner's work on a tenant's part of a Redshift: schemas, users, tables, grants. */
final class RedshiftProvisioner {

    private static final List<String> SCHEMAS =
            List.of("raw_data", "marts", "build", "analytics", "adhoc", "pii");

    private final RedshiftServer server;
    private final RedshiftUsers users;

    RedshiftProvisioner(RedshiftServer server, RedshiftUsers users) {
        this.server = server;
        this.users = users;
    }

    void provision(TenantId tenant) {
        try (var connection = connect()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var names = TenantSchemas.of(tenant);
            SCHEMAS.forEach(
                    layer -> run(sql, "create schema if not exists " + names.schema(layer)));
            RedshiftUsers.ALL.forEach(user -> letSignIn(sql, tenant, user));
            run(
                    sql,
                    "grant temp on database %s to %s"
                            .formatted(server.database(), names.role(RedshiftUsers.LOADER)));
            run(
                    sql,
                    "create table if not exists %s.schema_versions (version int not null)"
                            .formatted(names.schema("analytics")));
            migrate(connection, sql, names);
        } catch (SQLException | RuntimeException e) {
            // The outer exceptions of Spring quote the statement.
            var why = NestedExceptionUtils.getMostSpecificCause(e);
            throw new ExternalError(
                    ExternalError.Retry.HELPS, why, "warehouse.error.provision", why.getMessage());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.login(server.user(), server.password()));
    }

    /** Only a hash stands in the statement, because servers write statements down. */
    private void letSignIn(JdbcClient sql, TenantId tenant, String user) {
        var name = TenantSchemas.of(tenant).role(user);
        var known =
                sql.sql("select count(*) from pg_user where usename = ?")
                        .param(name)
                        .query(Long.class)
                        .single();
        var hash =
                DigestUtils.md5DigestAsHex((users.password(tenant, user) + name).getBytes(UTF_8));
        run(
                sql,
                "%s user %s password 'md5%s'"
                        .formatted(known == 0 ? "create" : "alter", name, hash));
    }

    private static void migrate(Connection connection, JdbcClient sql, TenantSchemas names)
            throws SQLException {
        var table = names.schema("analytics") + ".schema_versions";
        var done = sql.sql("select version from " + table).query(Integer.class).set();
        connection.setAutoCommit(false);
        for (var version : RedshiftSchema.of(names)) {
            if (!done.contains(version.version())) {
                version.statements().forEach(statement -> run(sql, statement));
                run(sql, "insert into %s values (%d)".formatted(table, version.version()));
                connection.commit();
            }
        }
    }

    private static void run(JdbcClient sql, String statement) {
        sql.sql(statement).update();
    }
}
