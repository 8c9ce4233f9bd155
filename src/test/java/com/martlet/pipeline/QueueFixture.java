package com.martlet.pipeline;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import com.martlet.testing.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shops with an empty queue of runs. */
final class QueueFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private QueueFixture() {}

    /** Ends what other tests left behind; only the server's owner sees the runs of all tenants. */
    static void emptyTheQueue() throws SQLException {
        try (var connection = EmbeddedDatabase.owner().application().connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update runs set state = 'CANCELLED', finished_at = now()"
                            + " where finished_at is null");
        }
    }

    static Tenant aShop(JdbcClient jdbc, TenantService tenants) {
        return aShop(jdbc, tenants, "Asia/Seoul");
    }

    static Tenant aShop(JdbcClient jdbc, TenantService tenants, String zone) {
        var id =
                jdbc.sql(
                                """
                                insert into tenants (slug, name, zone, currency, language)
                                values (:slug, 'A shop', :zone, 'KRW', 'ko') returning tenant_id
                                """)
                        .param("slug", "queue-" + NUMBER.incrementAndGet())
                        .param("zone", zone)
                        .query(Long.class)
                        .single();
        return tenants.load(new TenantId(id));
    }
}
