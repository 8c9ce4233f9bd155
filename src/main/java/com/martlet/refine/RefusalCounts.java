package com.martlet.refine;

import com.martlet.identity.TenantId;
import com.martlet.spark.Refusal;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How many rows of each file were refused and why; called within a transaction of the tenant. */
@Repository
class RefusalCounts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefusalCounts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Refused rows of a file, with what differs from row to row left out of the reason. */
    record Counted(long batch, long file, @Nullable String dataset, Refusal refusal, long rows) {}

    void add(TenantId tenant, long batch, ParsedBatches.File file) {
        for (var refused : file.reasons()) {
            jdbc.sql(
                            """
                            insert into quarantine_reasons
                                (tenant_id, batch_id, file_id, dataset, refusal, row_count)
                            values (:tenant, :batch, :file, :dataset, :refusal, :rows)
                            """)
                    .param("tenant", tenant.value())
                    .param("batch", batch)
                    .param("file", file.id())
                    .param("dataset", refused.dataset(), Types.VARCHAR)
                    .param("refusal", json.writeValueAsString(refused.refusal()))
                    .param("rows", refused.rows())
                    .update();
        }
    }

    List<Counted> find(TenantId tenant, Collection<Long> batches) {
        return jdbc.sql(
                        """
                        select batch_id, file_id, dataset, refusal, row_count
                        from quarantine_reasons
                        where tenant_id = :tenant and batch_id in (:batches)
                        order by batch_id, file_id, refusal
                        """)
                .param("tenant", tenant.value())
                .param("batches", batches)
                .query(
                        (row, number) ->
                                new Counted(
                                        row.getLong("batch_id"),
                                        row.getLong("file_id"),
                                        row.getString("dataset"),
                                        json.readValue(row.getString("refusal"), Refusal.class),
                                        row.getLong("row_count")))
                .list();
    }
}
