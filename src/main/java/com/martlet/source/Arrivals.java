package com.martlet.source;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.lake.Lake;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on their way into lake raw, so that what breaks off leaves nothing behind. */
@Repository
class Arrivals {

    private final JdbcClient jdbc;
    private final Lake lake;
    private final TenantTransactions transactions;

    Arrivals(JdbcClient jdbc, Lake lake, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.lake = lake;
        this.transactions = transactions;
    }

    /** Before the first byte. */
    void note(TenantId tenant, String path) {
        transactions.inTenant(
                tenant,
                () ->
                        jdbc.sql(
                                        """
                                        insert into source_arrivals (tenant_id, lake_path)
                                        values (:tenant, :path)
                                        """)
                                .param("tenant", tenant.value())
                                .param("path", path)
                                .update());
    }

    /** In the transaction that makes the file known, or once it is gone again. */
    void settle(TenantId tenant, String path) {
        if (!forget(tenant, path)) {
            throw new ExternalError(Retry.HELPS, "source.error.tooSlow", path);
        }
    }

    /** Removes what is a day old: nothing takes that long. */
    void removeAbandoned(TenantId tenant) {
        for (var path : transactions.readInTenant(tenant, () -> abandoned(tenant))) {
            transactions.inTenant(
                    tenant,
                    () -> {
                        if (forget(tenant, path)) {
                            lake.delete(tenant, path);
                        }
                    });
        }
    }

    private List<String> abandoned(TenantId tenant) {
        return jdbc.sql(
                        """
                        select lake_path from source_arrivals
                        where tenant_id = :tenant and noted_at < now() - interval '1 day'
                        """)
                .param("tenant", tenant.value())
                .query(String.class)
                .list();
    }

    private boolean forget(TenantId tenant, String path) {
        return jdbc.sql(
                                """
                                delete from source_arrivals
                                where tenant_id = :tenant and lake_path = :path
                                """)
                        .param("tenant", tenant.value())
                        .param("path", path)
                        .update()
                == 1;
    }
}
