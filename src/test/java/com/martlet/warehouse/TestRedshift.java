package com.martlet.warehouse;

import com.martlet.home.TestSecrets;
import com.martlet.lake.Lake;
import com.martlet.testing.EmbeddedDatabase;
import com.martlet.testing.redshift.RedshiftDatabase;
import com.martlet.warehouse.RedshiftProperties.Encryption;
import com.martlet.warehouse.RedshiftProperties.Options;
import java.time.Clock;
import java.time.Duration;

/** The warehouse on the stand-in of Redshift, by Redshift's own driver. */
public final class TestRedshift {

    static final RedshiftServer SERVER = RedshiftServer.of(settings());
    static final RedshiftUsers USERS = new RedshiftUsers(TestSecrets.box());
    private static final Collisions AT_ONCE = new Collisions(time -> {});
    private static final RedshiftEntrance ENTRANCE =
            new RedshiftEntrance(SERVER, USERS, AT_ONCE, 3);

    private TestRedshift() {}

    public static WarehouseSql sql() {
        return new WarehouseSql(ENTRANCE, TestWarehouse.entrance(), null);
    }

    /** Every table of facts comes by UNLOAD. */
    public static WarehouseSql sqlThatUnloads() {
        var unload = new Unload(ENTRANCE, new FolderFiles(), RedshiftDatabase.IAM_ROLE, 0);
        return new WarehouseSql(ENTRANCE, TestWarehouse.entrance(), unload);
    }

    public static Warehouse on(Lake lake) {
        var sql = sql();
        var session = new CopySession(SERVER, USERS, AT_ONCE, RedshiftDatabase.IAM_ROLE);
        return new Warehouse(
                new RedshiftEngine(
                        SERVER,
                        USERS,
                        new RedshiftProvisioner(SERVER, USERS),
                        new Provisioner(EmbeddedDatabase.owner()),
                        new FactCopy(lake, new FolderFiles(), session)),
                new Loads(sql),
                new CopiedPublishing(pointers(), new ServingCopy(sql, TestWarehouse.sql())),
                new Pointers(TestWarehouse.sql(), Clock.systemUTC()),
                new OldLoads(sql, lake),
                new PublishChannel(EmbeddedDatabase.warehouse().dataSource()));
    }

    /** Publishes on Redshift as one who dies before he can bring the marts to PostgreSQL. */
    static Pointers pointers() {
        return new Pointers(sql(), Clock.systemUTC());
    }

    private static RedshiftProperties settings() {
        return new RedshiftProperties(
                "localhost",
                RedshiftDatabase.server().port(),
                RedshiftDatabase.NAME,
                RedshiftDatabase.USER,
                RedshiftDatabase.PASSWORD,
                null,
                RedshiftDatabase.IAM_ROLE,
                "ap-northeast-2",
                "s3://bucket",
                null,
                100_000,
                new Options(Encryption.OFF, Duration.ofSeconds(10), Duration.ofMinutes(1), 3));
    }
}
