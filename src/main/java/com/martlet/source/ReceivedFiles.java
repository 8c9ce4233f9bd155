package com.martlet.source;

import com.martlet.identity.TenantId;
import com.martlet.lake.Lake.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of received files, by which refining knows what to read. Called within a transaction of
 * the tenant.
 */
@Repository
public class ReceivedFiles {

    private static final String SELECT =
            """
            select file_id, source_id, sources.name as source_name, source_files.name, bytes,
                sha256, lake_path, snapshot_day, state, row_count, quarantined_count, received_at
            from source_files
            inner join sources using (tenant_id, source_id)
            where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    ReceivedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Draft(
            Source source,
            String name,
            StoredFile stored,
            @Nullable LocalDate snapshotDay,
            @Nullable Instant modifiedAt) {}

    /** A new file, or the one with the same content that is there already. */
    ReceivedFile register(TenantId tenant, Draft draft) {
        var inserted = insert(tenant, draft);
        if (inserted.isPresent()) {
            return file(inserted.get(), draft);
        }
        var known =
                jdbc.sql(
                                SELECT
                                        + """
                                        and source_id = :source and sha256 = :sha256
                                        and snapshot_day is not distinct from :snapshotDay
                                        and state <> 'TAKEN_BACK'
                                        """)
                        .param("tenant", tenant.value())
                        .param("source", draft.source().id().value())
                        .param("sha256", draft.stored().sha256())
                        .param("snapshotDay", draft.snapshotDay(), java.sql.Types.DATE)
                        .query(ReceivedFiles::status)
                        .single()
                        .file();
        return known.known();
    }

    private Optional<Long> insert(TenantId tenant, Draft draft) {
        return jdbc.sql(
                        """
                        insert into source_files (tenant_id, source_id, name, sha256, lake_path,
                            state, bytes, snapshot_day, modified_at)
                        values (:tenant, :source, :name, :sha256, :path,
                            'RECEIVED', :bytes, :snapshotDay, :modifiedAt)
                        on conflict do nothing
                        returning file_id
                        """)
                .param("tenant", tenant.value())
                .param("source", draft.source().id().value())
                .param("name", draft.name())
                .param("sha256", draft.stored().sha256())
                .param("path", draft.stored().path())
                .param("bytes", draft.stored().bytes())
                .param("snapshotDay", draft.snapshotDay(), java.sql.Types.DATE)
                .param(
                        "modifiedAt",
                        utc(draft.modifiedAt()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .optional();
    }

    /** Whether a dropped file was taken in before, by what can be known without reading it. */
    boolean knows(TenantId tenant, SourceId source, String name, long bytes, Instant modifiedAt) {
        return jdbc.sql(
                        """
                        select exists (select from source_files
                            where tenant_id = :tenant and source_id = :source and name = :name
                            and bytes = :bytes and modified_at = :modifiedAt)
                        """)
                .param("tenant", tenant.value())
                .param("source", source.value())
                .param("name", name)
                .param("bytes", bytes)
                .param("modifiedAt", utc(modifiedAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<FileStatus> ofSource(TenantId tenant, SourceId source, FilePage page) {
        return jdbc.sql(
                        SELECT
                                + """
                                and source_id = :source and file_id < :before
                                order by file_id desc limit :limit
                                """)
                .param("tenant", tenant.value())
                .param("source", source.value())
                .param("before", page.before())
                .param("limit", page.limit())
                .query(ReceivedFiles::status)
                .list();
    }

    Optional<FileStatus> find(TenantId tenant, SourceId source, long file) {
        return jdbc.sql(SELECT + "and source_id = :source and file_id = :file for update")
                .param("tenant", tenant.value())
                .param("source", source.value())
                .param("file", file)
                .query(ReceivedFiles::status)
                .optional();
    }

    void takeBack(TenantId tenant, long file) {
        jdbc.sql(
                        """
                        update source_files
                        set state = 'TAKEN_BACK', is_reopening = batch_id is not null
                        where tenant_id = :tenant and file_id = :file
                        """)
                .param("tenant", tenant.value())
                .param("file", file)
                .update();
    }

    /** Files not yet read, in the order they came. */
    public List<ReceivedFile> waiting(TenantId tenant) {
        return jdbc
                .sql(SELECT + "and state = 'RECEIVED' order by file_id")
                .param("tenant", tenant.value())
                .query(ReceivedFiles::status)
                .stream()
                .map(FileStatus::file)
                .toList();
    }

    /** The rows of the file are in the batch; a file taken back meanwhile stays taken back. */
    public void markParsed(TenantId tenant, ParsedFile parsed) {
        jdbc.sql(
                        """
                        update source_files
                        set batch_id = :batch, row_count = :rows, quarantined_count = :quarantined,
                            state = case when state = 'RECEIVED' then 'PARSED' else state end
                        where tenant_id = :tenant and file_id = :file
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

    private static ReceivedFile file(long id, Draft draft) {
        return new ReceivedFile(
                id,
                draft.source().id(),
                draft.source().name(),
                draft.name(),
                draft.stored().bytes(),
                draft.stored().sha256(),
                draft.stored().path(),
                draft.snapshotDay(),
                false);
    }

    private static FileStatus status(ResultSet row, int number) throws SQLException {
        var file =
                new ReceivedFile(
                        row.getLong("file_id"),
                        new SourceId(row.getLong("source_id")),
                        row.getString("source_name"),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getString("lake_path"),
                        row.getObject("snapshot_day", LocalDate.class),
                        false);
        return new FileStatus(
                file,
                FileState.valueOf(row.getString("state")),
                row.getObject("row_count", Long.class),
                row.getObject("quarantined_count", Long.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
