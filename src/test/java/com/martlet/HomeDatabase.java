package com.martlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database server of a home, as its owner sees it. */
final class HomeDatabase {

    private final Path home;

    HomeDatabase(Path home) {
        this.home = home;
    }

    /** The first part of the names of a tenant's schemas, such as t7. */
    String key(String slug) {
        return "t"
                + open("martlet")
                        .sql("select tenant_id from tenants where slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single();
    }

    JdbcClient warehouse() {
        return open("martlet_warehouse");
    }

    private JdbcClient open(String name) {
        return JdbcClient.create(source(name));
    }

    Connection connectToWarehouse() throws SQLException {
        return source("martlet_warehouse").getConnection();
    }

    private DataSource source(String name) {
        try {
            var server = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
            var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(server.get(3).strip(), name);
            var password = Files.readString(home.resolve("postgres.password")).strip();
            return new DriverManagerDataSource(url, "martlet", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
