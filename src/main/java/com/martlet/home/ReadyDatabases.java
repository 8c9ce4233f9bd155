package com.martlet.home;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * Both databases, made and migrated, with the logins that the application uses. Whoever holds this
 * may connect.
 */
record ReadyDatabases(DatabaseLogin application, DatabaseLogin warehouse) {

    static ReadyDatabases prepare(
            OwnerDatabase owner, String applicationPassword, String webPassword) {
        var roles = new DatabaseRoles(owner);
        roles.create(applicationPassword, webPassword);
        migrate(owner.application());
        roles.grant();
        var ready =
                new ReadyDatabases(
                        owner.application().as(DatabaseRoles.APPLICATION, applicationPassword),
                        owner.warehouse().as(DatabaseRoles.WEB, webPassword));
        requireHarmless(ready.application());
        requireHarmless(ready.warehouse());
        return ready;
    }

    private static void migrate(DatabaseLogin owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/app")
                .connectRetries(3)
                .load()
                .migrate();
    }

    private static void requireHarmless(DatabaseLogin login) {
        try (var connection = login.connect()) {
            DatabaseRoles.requireHarmless(connection);
        } catch (SQLException e) {
            throw DatabaseRoles.unreachable(login, e);
        }
    }
}
