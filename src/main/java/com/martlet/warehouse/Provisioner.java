package com.martlet.warehouse;

import com.martlet.base.ExternalError;
import com.martlet.home.DatabaseLogin;
import com.martlet.home.OwnerDatabase;
import com.martlet.identity.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/** The owner's work on a tenant's part of the warehouse: schemas, roles, tables, statistics. */
class Provisioner {

    private static final String WEB = "martlet_web";
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('martlet_provision'))";

    private final DatabaseLogin owner;

    Provisioner(OwnerDatabase databases) {
        this.owner = databases.warehouse();
    }

    void provision(TenantId tenant) {
        var names = TenantSchemas.of(tenant);
        execute(List.of(ONE_AT_A_TIME, rolesOf(names)));
        Flyway.configure()
                .dataSource(owner.dataSource())
                .locations("classpath:db/warehouse")
                .defaultSchema(names.schema("analytics"))
                .createSchemas(false)
                .placeholders(Map.of("tenant", names.key(), "holidays", HolidayRows.ofAllYears()))
                .load()
                .migrate();
    }

    /** Base64 passwords hold no quote, which is why one may stand in the statement. */
    void letSignIn(String role, String password) {
        execute(List.of("alter role %s login password '%s'".formatted(role, password)));
    }

    /** Refreshes what the planner knows of the tables. */
    void analyze(TenantId tenant, String layer, List<String> tables) {
        var schema = TenantSchemas.of(tenant).schema(layer);
        execute(tables.stream().map(table -> "analyze " + schema + "." + table).toList());
    }

    String url() {
        return owner.url();
    }

    private void execute(List<String> statements) {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new ExternalError(
                    ExternalError.Retry.HELPS, e, "warehouse.error.provision", e.getMessage());
        }
    }

    private static String rolesOf(TenantSchemas names) {
        try {
            return new ClassPathResource("db/roles/tenant.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${tenant}", names.key())
                    .replace("${web}", WEB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
