package com.martlet.home;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The databases and the logins that own nothing, made by the owner at each start. */
final class DatabaseRoles {
    static final String APPLICATION = "martlet_app";
    static final String WEB = "martlet_web";

    private static final String INVALID_CATALOG = "3D000";
    private static final String INVALID_PASSWORD = "28P01";

    private final OwnerDatabase owner;

    DatabaseRoles(OwnerDatabase owner) {
        this.owner = owner;
    }

    /** Creates what is missing: both databases, both roles. */
    void create(String applicationPassword, String webPassword) {
        createDatabase(owner.application());
        createDatabase(owner.warehouse());
        createRole(owner.application(), APPLICATION, "inherit", applicationPassword);
        createRole(owner.warehouse(), WEB, "noinherit", webPassword);
    }

    /** What the application's login may do to the tables that the migrations made. */
    void grant() {
        run(
                owner.application(),
                List.of(
                        "grant usage on schema public to " + APPLICATION,
                        "grant select, insert, update, delete on all tables in schema public to "
                                + APPLICATION,
                        "grant usage, select on all sequences in schema public to " + APPLICATION,
                        "revoke update, delete, truncate on audit_entries, audit_ends, audit_checks from "
                                + APPLICATION,
                        "revoke all on flyway_schema_history from " + APPLICATION));
    }

    /** Row-level security binds neither superusers nor, unless forced, owners. */
    static void requireHarmless(Connection connection) {
        var excess =
                JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql(
                                """
                                select concat_ws(', ',
                                    case when rolsuper then 'is a superuser' end,
                                    case when rolbypassrls then 'bypasses row-level security' end,
                                    case when exists (select from pg_database
                                            where datname = current_database()
                                            and pg_has_role(datdba, 'member'))
                                        then 'owns the database' end,
                                    case when exists (select from pg_class
                                            where relkind in ('r', 'p') and relowner = pg_roles.oid)
                                        then 'owns tables' end)
                                from pg_roles where rolname = current_user
                                """)
                        .query(String.class)
                        .single();
        if (!excess.isEmpty()) {
            throw new CannotStart(
                    "Martlet does not run with this database login: it %s. Tenants would not be kept apart."
                            .formatted(excess));
        }
    }

    private static void createDatabase(DatabaseLogin login) {
        try (var connection = login.connect()) {
            connection.isValid(5);
        } catch (SQLException e) {
            if (!INVALID_CATALOG.equals(e.getSQLState())) {
                throw unreachable(login, e);
            }
            run(login.in("postgres"), List.of("create database " + quoted(login.database())));
        }
        run(
                login,
                List.of(
                        "revoke all on database %s from public"
                                .formatted(quoted(login.database()))));
    }

    private static void createRole(
            DatabaseLogin login, String role, String inherit, String password) {
        var exists =
                JdbcClient.create(login.dataSource())
                        .sql("select count(*) from pg_roles where rolname = ?")
                        .param(role)
                        .query(Long.class)
                        .single();
        if (exists == 0) {
            run(
                    login,
                    List.of(
                            "create role %s login %s password %s"
                                    .formatted(role, inherit, literal(password))));
        }
        run(
                login,
                List.of(
                        "grant connect on database %s to %s"
                                .formatted(quoted(login.database()), role)));
        if (isPasswordRefused(login.as(role, password))) {
            run(login, List.of("alter role %s password %s".formatted(role, literal(password))));
        }
    }

    private static boolean isPasswordRefused(DatabaseLogin login) {
        try (var connection = login.connect()) {
            return false;
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                return true;
            }
            throw unreachable(login, e);
        }
    }

    private static void run(DatabaseLogin login, List<String> statements) {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "%s may not prepare the database: %s. Let someone who may run: %s"
                            .formatted(login, e.getMessage(), withoutPasswords(statements)),
                    e);
        }
    }

    static CannotStart unreachable(DatabaseLogin login, SQLException cause) {
        return new CannotStart(
                "The database does not answer %s: %s".formatted(login, cause.getMessage()), cause);
    }

    private static String withoutPasswords(List<String> statements) {
        return String.join("; ", statements).replaceAll("password '[^']*'", "password '...'");
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
