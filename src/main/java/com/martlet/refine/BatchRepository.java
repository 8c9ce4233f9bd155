package com.martlet.refine;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.TenantId;
import com.martlet.source.SourceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Typed batches; called within a transaction of the tenant. */
@Repository
class BatchRepository {

    private final JdbcClient jdbc;

    BatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch as registered or, when its parse broke off, as left behind. */
    record Batch(long id, String source, long run, long quarantined) {}

    long open(TenantId tenant, SourceId source, long run) {
        return jdbc.sql(
                        """
                        insert into typed_batches (tenant_id, source_id, run_id)
                        values (:tenant, :source, :run) returning batch_id
                        """)
                .param("tenant", tenant.value())
                .param("source", source.value())
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Fails when another worker has given the batch up: its files may be gone. */
    void register(TenantId tenant, long batch, long quarantined, long leftOut) {
        var registered =
                jdbc.sql(
                                """
                        update typed_batches
                        set is_registered = true, quarantined_count = :quarantined,
                            left_out_count = :left_out
                        where tenant_id = :tenant and batch_id = :batch and not is_registered
                        """)
                        .param("tenant", tenant.value())
                        .param("batch", batch)
                        .param("quarantined", quarantined)
                        .param("left_out", leftOut)
                        .update();
        if (registered == 0) {
            throw new ExternalError(Retry.HELPS, "refine.error.batchGone", batch);
        }
    }

    /** Rows of the files a run read that the mappings' conditions left out. */
    long leftOut(TenantId tenant, long run) {
        return jdbc.sql(
                        """
                        select coalesce(sum(left_out_count), 0) from typed_batches
                        where tenant_id = :tenant and run_id = :run and is_registered
                        """)
                .param("tenant", tenant.value())
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Batches of parse requests that broke off. */
    List<Batch> abandoned(TenantId tenant) {
        return batches("not is_registered", tenant);
    }

    /** Batches with refused rows, the newest first. */
    List<Batch> withQuarantine(TenantId tenant) {
        return batches("is_registered and quarantined_count > 0", tenant);
    }

    private List<Batch> batches(String condition, TenantId tenant) {
        return jdbc.sql(
                        """
                        select batch_id, name, run_id, quarantined_count
                        from typed_batches
                        inner join sources using (tenant_id, source_id)
                        where tenant_id = :tenant and %s
                        order by batch_id desc
                        """
                                .formatted(condition))
                .param("tenant", tenant.value())
                .query(
                        (row, number) ->
                                new Batch(
                                        row.getLong("batch_id"),
                                        row.getString("name"),
                                        row.getLong("run_id"),
                                        row.getLong("quarantined_count")))
                .list();
    }

    /** False when the batch counts meanwhile. */
    boolean forget(TenantId tenant, long batch) {
        return jdbc.sql(
                                """
                        delete from typed_batches
                        where tenant_id = :tenant and batch_id = :batch and not is_registered
                        """)
                        .param("tenant", tenant.value())
                        .param("batch", batch)
                        .update()
                == 1;
    }
}
