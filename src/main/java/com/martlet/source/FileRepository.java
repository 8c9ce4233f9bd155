package com.martlet.source;

import com.martlet.identity.TenantId;
import com.martlet.lake.Lake.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files a source received; called within a transaction of the tenant. */
@Repository
class FileRepository {

    static final String SELECT =
            """
            select file_id, source_id, sources.name as source_name, source_files.name, bytes,
                sha256, lake_path, snapshot_day, state, row_count, quarantined_count, received_at
            from source_files
            inner join sources using (tenant_id, source_id)
            where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
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
                        .query(FileRepository::status)
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
                .query(FileRepository::status)
                .list();
    }

    Optional<FileStatus> find(TenantId tenant, SourceId source, long file) {
        return jdbc.sql(SELECT + "and source_id = :source and file_id = :file for update")
                .param("tenant", tenant.value())
                .param("source", source.value())
                .param("file", file)
                .query(FileRepository::status)
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

    static FileStatus status(ResultSet row, int number) throws SQLException {
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
