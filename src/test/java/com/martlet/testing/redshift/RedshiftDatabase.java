package com.martlet.testing.redshift;

import com.martlet.home.DatabaseLogin;
import com.martlet.home.HomeFolder;
import com.martlet.home.OwnerDatabase;
import com.martlet.home.TestServer;
import com.martlet.testing.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One stand-in for all tests of a JVM, on a server of its own: a cluster knows nothing of the users
 * of the application's PostgreSQL.
 */
public final class RedshiftDatabase {

    public static final String NAME = "martlet_redshift";
    public static final String USER = "redshift_owner";
    public static final String PASSWORD = "Owner-of-Redshift-1";
    public static final String IAM_ROLE = "arn:aws:iam::123456789012:role/martlet";

    private static final HomeFolder HOME = new HomeFolder(EmbeddedDatabase.temporaryFolder());
    private static final OwnerDatabase OWNER = TestServer.start(HOME);
    private static final Path BUCKET = newBucket();
    private static final RedshiftStandIn SERVER = start();

    private RedshiftDatabase() {}

    public static RedshiftStandIn server() {
        return SERVER;
    }

    /** The folder that s3://bucket/ stands for. */
    public static Path bucket() {
        return BUCKET;
    }

    /** The configuration of an application that has nothing but this server and its own home. */
    static Map<String, Object> properties() {
        return EmbeddedDatabase.properties(OWNER, HOME);
    }

    private static RedshiftStandIn start() {
        var owner = OWNER.warehouse();
        letSignInByMd5();
        prepare(JdbcClient.create(owner.dataSource()));
        var behind = new DatabaseLogin(url(owner), owner.user(), owner.password()).dataSource();
        emulate(JdbcClient.create(behind));
        return RedshiftStandIn.start(port(owner), behind, BUCKET);
    }

    /** Redshift's driver knows no SCRAM. */
    private static void letSignInByMd5() {
        var file = HOME.path().resolve("postgres/data/pg_hba.conf");
        try {
            var line = "host %s all 127.0.0.1/32 md5\n".formatted(NAME);
            Files.writeString(file, line + Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(JdbcClient owner) {
        owner.sql("select pg_reload_conf()").query(Boolean.class).single();
        owner.sql("create database " + NAME).update();
        for (var setting :
                List.of(
                        "password_encryption = 'md5'",
                        "default_transaction_isolation = 'repeatable read'",
                        "timezone = 'UTC'")) {
            owner.sql("alter database %s set %s".formatted(NAME, setting)).update();
        }
    }

    private static void emulate(JdbcClient owner) {
        for (var statement :
                List.of(
                        "create role %s login createrole password '%s'".formatted(USER, PASSWORD),
                        "grant all on database %s to %s with grant option".formatted(NAME, USER),
                        "set allow_system_table_mods = on; "
                                + "create function pg_catalog.convert_timezone(text, text, timestamp)"
                                + " returns timestamp language sql immutable"
                                + " return $3 at time zone $1 at time zone $2; "
                                + "create table pg_catalog.sys_load_error_detail (session_id int,"
                                + " start_time timestamptz, file_name text, line_number bigint,"
                                + " column_name text, column_type text, column_length text,"
                                + " error_message text); "
                                + "grant select on pg_catalog.sys_load_error_detail to public")) {
            owner.sql(statement).update();
        }
    }

    private static String url(DatabaseLogin owner) {
        return owner.url().replaceFirst("/[^/?]+($|\\?)", "/" + NAME + "$1");
    }

    private static int port(DatabaseLogin owner) {
        return URI.create(owner.url().substring("jdbc:".length())).getPort();
    }

    private static Path newBucket() {
        try {
            var folder = Path.of("target", "test-homes").toAbsolutePath();
            return Files.createTempDirectory(Files.createDirectories(folder), "bucket");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
