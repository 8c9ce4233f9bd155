package com.martlet.jobs.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL with a tenant's tables, one for all tests of the JVM. */
final class EmbeddedWarehouse {

    static final Map<String, String> SECRETS = Map.of("warehouse.password", "postgres");

    private static final EmbeddedPostgres SERVER = start();

    private EmbeddedWarehouse() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Fresh, empty tables. */
    static void create() throws IOException, SQLException {
        var tables = Files.readString(Path.of("../db/warehouse/V001__schemas.sql"));
        execute(
                "drop schema if exists t7_raw_data cascade; drop schema if exists t7_pii cascade;"
                        + "create schema if not exists t7_raw_data;"
                        + "create schema if not exists t7_pii;"
                        + tables.replace("${tenant}", "t7"));
    }

    static void execute(String sql) throws SQLException {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The server as the programs of PostgreSQL take it. */
    static String address() {
        return "postgresql://postgres:postgres@127.0.0.1:%d/postgres".formatted(SERVER.getPort());
    }

    static ObjectNode addTo(ObjectNode spec) {
        var warehouse = spec.putObject("warehouse");
        warehouse.put("url", SERVER.getJdbcUrl("postgres", "postgres")).put("user", "postgres");
        warehouse.putObject("schemas").put("raw", "t7_raw_data").put("pii", "t7_pii");
        return spec;
    }

    /** The rows of a query, values separated by " | ". */
    static List<String> query(String sql) throws SQLException {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var values = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join(" | ", values));
            }
            return rows;
        }
    }
}
