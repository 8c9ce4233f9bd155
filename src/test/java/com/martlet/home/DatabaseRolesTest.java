package com.martlet.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.testing.EmbeddedDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseRolesTest {
    private final JdbcClient application =
            JdbcClient.create(EmbeddedDatabase.application().dataSource());

    @Test
    void seesNoTenantsRowsWithoutSayingWhichTenant() {
        JdbcClient.create(EmbeddedDatabase.owner().application().dataSource())
                .sql(
                        """
                        insert into audit_entries (
                            tenant_id, at, actor, action, subject, details, previous_hash, hash)
                        values (77, now(), 'a', 'b', 'c', '{}', '', '')
                        """)
                .update();

        assertThat(count("select count(*) from audit_entries")).isZero();
    }

    @Test
    void cannotSwitchRowLevelSecurityOff() {
        assertThatThrownBy(
                        () ->
                                application
                                        .sql("alter table audit_entries disable row level security")
                                        .update())
                .rootCause()
                .hasMessageContaining("must be owner of table audit_entries");
    }

    @Test
    void mayAppendToTheTrailButNotChangeIt() {
        assertThatThrownBy(() -> application.sql("update audit_entries set actor = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied for table audit_entries");
        assertThatThrownBy(() -> application.sql("delete from audit_entries").update())
                .rootCause()
                .hasMessageContaining("permission denied for table audit_entries");
        assertThatThrownBy(() -> application.sql("truncate audit_entries").update())
                .rootCause()
                .hasMessageContaining("permission denied for table audit_entries");
    }

    @Test
    void keepsStrangersOutOfBothDatabases() {
        assertThat(mayConnect("public", "martlet")).isFalse();
        assertThat(mayConnect("public", "martlet_warehouse")).isFalse();
        assertThat(mayConnect("martlet_web", "martlet")).isFalse();
        assertThat(mayConnect("martlet_app", "martlet_warehouse")).isFalse();
    }

    @Test
    void refusesALoginThatRowLevelSecurityDoesNotBind() throws SQLException {
        try (var connection = EmbeddedDatabase.owner().application().connect()) {
            assertThatThrownBy(() -> DatabaseRoles.requireHarmless(connection))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Martlet does not run with this database login: it is a superuser,"
                                    + " bypasses row-level security, owns the database, owns"
                                    + " tables. Tenants would not be kept apart.");
        }
    }

    @Test
    void acceptsTheLoginsThatOwnNothing() throws SQLException {
        try (var application = EmbeddedDatabase.application().connect();
                var warehouse = EmbeddedDatabase.warehouse().connect()) {
            DatabaseRoles.requireHarmless(application);
            DatabaseRoles.requireHarmless(warehouse);
        }
    }

    @Test
    void setsThePasswordAgainWhenTheHomeHasAnother() throws SQLException {
        var home = EmbeddedDatabase.home();
        var kept = Passwords.kept(home, "martlet_app.password");
        var web = Passwords.kept(home, "martlet_web.password");
        var roles = new DatabaseRoles(EmbeddedDatabase.owner());
        try {
            roles.create("another", web);

            var login = EmbeddedDatabase.owner().application().as("martlet_app", "another");
            try (var connection = login.connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        } finally {
            roles.create(kept, web);
        }
    }

    @Test
    void saysWhichDatabaseDoesNotAnswer() {
        var nobody = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/martlet", "me", "secret");
        var roles = new DatabaseRoles(new OwnerDatabase(nobody, nobody));

        assertThatThrownBy(() -> roles.create("a", "b"))
                .hasMessageStartingWith(
                        "The database does not answer me at jdbc:postgresql://127.0.0.1:1/martlet:")
                .hasMessageNotContaining("secret");
    }

    private boolean mayConnect(String role, String database) {
        var sql =
                role.equals("public")
                        ? """
                        select exists (select from pg_database, aclexplode(datacl) as access
                            where datname = :database and access.grantee = 0
                            and access.privilege_type = 'CONNECT' and :role = 'public')
                        """
                        : "select has_database_privilege(:role, :database, 'connect')";
        return application
                .sql(sql)
                .param("role", role)
                .param("database", database)
                .query(Boolean.class)
                .single();
    }

    private long count(String sql) {
        return application.sql(sql).query(Long.class).single();
    }
}
