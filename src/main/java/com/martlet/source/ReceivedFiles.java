package com.martlet.source;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.TenantId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of received files, by which refining knows what to read. Called within a transaction of
 * the tenant.
 */
@Repository
public class ReceivedFiles {

    private final JdbcClient jdbc;

    ReceivedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files not yet read, in the order they came. */
    public List<ReceivedFile> waiting(TenantId tenant) {
        return jdbc
                .sql(FileRepository.SELECT + "and state = 'RECEIVED' order by file_id")
                .param("tenant", tenant.value())
                .query(FileRepository::status)
                .stream()
                .map(FileStatus::file)
                .toList();
    }

    /**
     * The rows of the file are in the batch; a file taken back meanwhile stays taken back. Fails
     * when they are in another batch already: its rows would count twice.
     */
    public void markParsed(TenantId tenant, ParsedFile parsed) {
        if (mark(tenant, parsed) == 0) {
            throw new ExternalError(Retry.HELPS, "source.error.readElsewhere", parsed.file());
        }
    }

    private int mark(TenantId tenant, ParsedFile parsed) {
        return jdbc.sql(
                        """
                        update source_files
                        set batch_id = :batch, row_count = :rows, quarantined_count = :quarantined,
                            state = case when state = 'RECEIVED' then 'PARSED' else state end
                        where tenant_id = :tenant and file_id = :file and batch_id is null
                        """)
                .param("tenant", tenant.value())
                .param("file", parsed.file())
                .param("batch", parsed.batch())
                .param("rows", parsed.rows())
                .param("quarantined", parsed.quarantined())
                .update();
    }

    public record ParsedFile(long file, long batch, long rows, long quarantined) {}

    /** Files taken back whose rows still lie in one of the batches. */
    public List<Long> takenBackIn(TenantId tenant, Collection<Long> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select file_id from source_files
                        where tenant_id = :tenant and state = 'TAKEN_BACK'
                        and batch_id in (:batches)
                        order by file_id
                        """)
                .param("tenant", tenant.value())
                .param("batches", batches)
                .query(Long.class)
                .list();
    }

    /** Refused rows of the batches' files, but for those taken back. */
    public long quarantinedIn(TenantId tenant, Collection<Long> batches) {
        if (batches.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        """
                        select coalesce(sum(quarantined_count), 0) from source_files
                        where tenant_id = :tenant and state = 'PARSED' and batch_id in (:batches)
                        """)
                .param("tenant", tenant.value())
                .param("batches", batches)
                .query(Long.class)
                .single();
    }

    /** Batches of files newly taken back; each is named once. */
    public List<Long> reopenBatches(TenantId tenant) {
        return jdbc
                .sql(
                        """
                        update source_files set is_reopening = false
                        where tenant_id = :tenant and is_reopening
                        returning batch_id
                        """)
                .param("tenant", tenant.value())
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
