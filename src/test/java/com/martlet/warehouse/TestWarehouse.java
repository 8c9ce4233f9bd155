package com.martlet.warehouse;

import com.martlet.home.DatabaseLogin;
import com.martlet.home.TestSecrets;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.testing.EmbeddedDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The warehouse of the embedded database, with tenants that no other test knows. */
public final class TestWarehouse {

    private static final AtomicLong NEXT_TENANT = new AtomicLong(9_000);
    private static final HikariDataSource POOL = pool(EmbeddedDatabase.warehouse());

    private TestWarehouse() {}

    public static WarehouseSql sql() {
        return new WarehouseSql(entrance());
    }

    static SharedEntrance entrance() {
        return new SharedEntrance(POOL);
    }

    public static Warehouse on(Lake lake) {
        var sql = sql();
        var pointers = new Pointers(sql, Clock.systemUTC());
        var provisioner = new Provisioner(EmbeddedDatabase.owner());
        return new Warehouse(
                new PostgreSqlEngine(
                        provisioner,
                        new TenantLogins(provisioner, sql, TestSecrets.box()),
                        new Statistics(provisioner, sql)),
                new Loads(sql),
                pointers,
                pointers,
                new OldLoads(sql, lake),
                new PublishChannel(POOL));
    }

    public static Tenant aTenant(String zone) {
        var id = NEXT_TENANT.getAndIncrement();
        return new Tenant(
                new TenantId(id),
                "shop-" + id,
                "Shop " + id,
                ZoneId.of(zone),
                Currency.getInstance("KRW"),
                "ko",
                null);
    }

    /** SQL as the tenant's loader, the way Spark signs in. */
    public static JdbcClient asLoader(Warehouse warehouse, Tenant tenant) {
        return JdbcClient.create(loader(warehouse, tenant));
    }

    public static JdbcTemplate loader(Warehouse warehouse, Tenant tenant) {
        var login = warehouse.loaderCredentials(tenant);
        return new JdbcTemplate(
                new DatabaseLogin(url(login), login.user(), login.password()).dataSource());
    }

    /** As the owner does after very many rows. */
    public static void analyze(String table) {
        var owner = EmbeddedDatabase.owner().warehouse();
        new JdbcTemplate(owner.dataSource()).execute("vacuum analyze " + table);
    }

    /** The stand-in of Redshift answers no to TLS. */
    public static String url(LoaderCredentials login) {
        return login.url() + (login.url().startsWith("jdbc:redshift:") ? "?ssl=false" : "");
    }

    private static HikariDataSource pool(DatabaseLogin login) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
