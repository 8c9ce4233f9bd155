package com.martlet.home;

import java.nio.file.Path;
import java.util.Map;

/** The embedded server as tests want it: quick rather than safe. */
public final class TestServer {
    private static final Map<String, String> QUICK =
            Map.of(
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    "shared_buffers", "64MB");

    private TestServer() {}

    /** Runs until the JVM ends; ready with both databases, roles and migrations. */
    public static OwnerDatabase start(HomeFolder home) {
        var programs = Path.of("target", "test-postgres").toAbsolutePath();
        var server = LocalPostgres.start(home, programs, QUICK);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var owner = OwnerDatabase.embedded(server);
        prepare(owner, home);
        return owner;
    }

    private static void prepare(OwnerDatabase owner, HomeFolder home) {
        ReadyDatabases.prepare(owner, password(home, "martlet_app"), password(home, "martlet_web"));
    }

    private static String password(HomeFolder home, String role) {
        return Passwords.kept(home, role + ".password");
    }

    /** The logins that own nothing. */
    public static DatabaseLogin application(OwnerDatabase owner, HomeFolder home) {
        return owner.application().as("martlet_app", password(home, "martlet_app"));
    }

    public static DatabaseLogin warehouse(OwnerDatabase owner, HomeFolder home) {
        return owner.warehouse().as("martlet_web", password(home, "martlet_web"));
    }
}
