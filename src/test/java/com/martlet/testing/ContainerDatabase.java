package com.martlet.testing;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Points an application to a PostgreSQL in a container, by an owner who is no superuser: all that a
 * hosted server gives.
 */
public final class ContainerDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String OWNER = "martlet_owner";
    private static final String PASSWORD = "only-in-this-test";

    private static final PostgreSQLContainer SERVER = new PostgreSQLContainer("postgres:17");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("container", properties()));
    }

    /** Sees everything, past all policies. */
    public static JdbcClient superuser(String database) {
        var login = new DriverManagerDataSource(url(database));
        login.setUsername(SERVER.getUsername());
        login.setPassword(SERVER.getPassword());
        return JdbcClient.create(login);
    }

    private static synchronized void start() {
        if (SERVER.isRunning()) {
            return;
        }
        SERVER.start();
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop));
        superuser(SERVER.getDatabaseName())
                .sql(
                        "create role %s login createrole createdb password '%s'"
                                .formatted(OWNER, PASSWORD))
                .update();
    }

    private static Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("martlet.home.path", home()),
                Map.entry("martlet.demo.enabled", "false"),
                Map.entry("martlet.database.owner-url", url("martlet")),
                Map.entry("martlet.database.owner-user", OWNER),
                Map.entry("martlet.database.owner-password", PASSWORD),
                Map.entry("martlet.spark.prewarm", "false"),
                Map.entry("martlet.campaign.look", "0s"),
                Map.entry("martlet.pipeline.workers", "0"),
                Map.entry("spring.quartz.auto-startup", "false"),
                Map.entry("vaadin.productionMode", "true"));
    }

    private static String home() {
        return Path.of("target", "test-homes", "container" + System.nanoTime())
                .toAbsolutePath()
                .toString();
    }

    private static String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(SERVER.getHost(), SERVER.getMappedPort(5432), database);
    }
}
