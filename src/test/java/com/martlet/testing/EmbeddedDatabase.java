package com.martlet.testing;

import com.martlet.home.DatabaseLogin;
import com.martlet.home.HomeFolder;
import com.martlet.home.OwnerDatabase;
import com.martlet.home.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One PostgreSQL for all tests of a JVM: both databases, roles and migrations, in a home of its
 * own. Tests keep apart by tenants of their own.
 */
public final class EmbeddedDatabase {
    private static final HomeFolder HOME = new HomeFolder(temporaryFolder());
    private static final OwnerDatabase OWNER = TestServer.start(HOME);

    private EmbeddedDatabase() {}

    public static HomeFolder home() {
        return HOME;
    }

    public static OwnerDatabase owner() {
        return OWNER;
    }

    /** The application's own login to its database. */
    public static DatabaseLogin application() {
        return TestServer.application(OWNER, HOME);
    }

    /** The application's own login to the warehouse (martlet_web). */
    public static DatabaseLogin warehouse() {
        return TestServer.warehouse(OWNER, HOME);
    }

    /** The configuration of an application that uses this database and this home. */
    public static Map<String, Object> properties() {
        return properties(OWNER, HOME);
    }

    /** The same for a server that a test started beside this one. */
    public static Map<String, Object> properties(OwnerDatabase owner, HomeFolder home) {
        return Map.of(
                "martlet.home.path", home.path().toString(),
                "martlet.demo.enabled", "false",
                "martlet.database.owner-url", owner.application().url(),
                "martlet.database.owner-user", owner.application().user(),
                "martlet.database.owner-password", owner.application().password());
    }

    public static Path temporaryFolder() {
        try {
            var folder = Path.of("target", "test-homes").toAbsolutePath();
            return Files.createTempDirectory(Files.createDirectories(folder), "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
