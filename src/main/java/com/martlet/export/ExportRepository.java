package com.martlet.export;

import com.martlet.identity.TenantId;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files taken out; works inside a transaction of the tenant. */
@Repository
class ExportRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ExportId insert(TenantId tenant, NewExport export, long auditEntry) {
        var columns = export.columns();
        columns.put("audit_entry_id", auditEntry);
        columns.put("tenant_id", tenant.value());
        columns.put("ordered_at", now());
        var names = String.join(", ", columns.keySet());
        var values = ":" + String.join(", :", columns.keySet());
        var id =
                jdbc.sql(
                                "insert into exports (%s) values (%s) returning export_id"
                                        .formatted(names, values))
                        .params(columns)
                        .query(Long.class)
                        .single();
        return new ExportId(id);
    }

    Optional<Export> find(TenantId tenant, ExportId id) {
        return jdbc.sql("select * from exports where tenant_id = :tenant and export_id = :id")
                .param("tenant", tenant.value())
                .param("id", id.value())
                .query(ExportRows::export)
                .optional();
    }

    /** The newest first. */
    List<Export> find(TenantId tenant, ExportFilter filter) {
        return jdbc.sql(
                        """
                        select * from exports
                        where tenant_id = :tenant
                            and (:user::bigint is null or user_id = :user)
                            and (:before::bigint is null or export_id < :before)
                        order by export_id desc
                        limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("user", filter.user(), Types.BIGINT)
                .param("before", filter.before(), Types.BIGINT)
                .param("limit", filter.limit())
                .query(ExportRows::export)
                .list();
    }

    void markSending(TenantId tenant, ExportId id) {
        jdbc.sql(
                        """
                        update exports set state = 'SENDING', failure = null
                        where tenant_id = :tenant and export_id = :id
                        """)
                .param("tenant", tenant.value())
                .param("id", id.value())
                .update();
    }

    void markSent(TenantId tenant, ExportId id, long rows, long bytes) {
        jdbc.sql(
                        """
                        update exports
                        set state = 'SENT', row_count = :rows, byte_count = :bytes, sent_at = :now
                        where tenant_id = :tenant and export_id = :id
                        """)
                .param("rows", rows)
                .param("bytes", bytes)
                .param("now", now())
                .param("tenant", tenant.value())
                .param("id", id.value())
                .update();
    }

    void markFailed(TenantId tenant, ExportId id, @Nullable String failure) {
        jdbc.sql(
                        """
                        update exports set state = 'FAILED', failure = :failure
                        where tenant_id = :tenant and export_id = :id
                        """)
                .param("failure", failure, Types.VARCHAR)
                .param("tenant", tenant.value())
                .param("id", id.value())
                .update();
    }

    void markCancelled(TenantId tenant, ExportId id) {
        jdbc.sql(
                        """
                        update exports set state = 'CANCELLED'
                        where tenant_id = :tenant and export_id = :id
                        """)
                .param("tenant", tenant.value())
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
