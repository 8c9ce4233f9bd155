package com.martlet.segment;

import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Segments in the application's database; call it inside a transaction of the tenant. */
@Repository
class SegmentRepository {

    private static final String COLUMNS =
            "slug, name, rule, version, created_by, last_count, last_data_version, updated_at";

    private final JdbcClient sql;

    SegmentRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Segment> all(TenantId tenant) {
        return sql.sql(
                        "select %s from segments where tenant_id = :tenant order by name, slug"
                                .formatted(COLUMNS))
                .param("tenant", tenant.value())
                .query(SegmentRepository::segment)
                .list();
    }

    Optional<Segment> find(TenantId tenant, String slug) {
        return sql.sql(
                        "select %s from segments where tenant_id = :tenant and slug = :slug"
                                .formatted(COLUMNS))
                .param("tenant", tenant.value())
                .param("slug", slug)
                .query(SegmentRepository::segment)
                .optional();
    }

    /**
     * @return whether the slug was free
     */
    boolean insert(TenantId tenant, CheckedSegment segment, String createdBy) {
        return sql.sql(
                                """
                                insert into segments (tenant_id, slug, name, rule, created_by)
                                values (:tenant, :slug, :name, :rule, :createdBy)
                                on conflict on constraint segment_slug_unique do nothing
                                """)
                        .param("tenant", tenant.value())
                        .param("slug", segment.slug())
                        .param("name", segment.name())
                        .param("rule", RuleJson.write(segment.rule()).toString())
                        .param("createdBy", createdBy)
                        .update()
                == 1;
    }

    /**
     * @return whether the segment exists
     */
    boolean update(TenantId tenant, CheckedSegment segment) {
        return sql.sql(
                                """
                                update segments
                                set name = :name, rule = :rule, version = version + 1,
                                    last_count = null, last_data_version = null, updated_at = now()
                                where tenant_id = :tenant and slug = :slug
                                """)
                        .param("tenant", tenant.value())
                        .param("slug", segment.slug())
                        .param("name", segment.name())
                        .param("rule", RuleJson.write(segment.rule()).toString())
                        .update()
                == 1;
    }

    boolean delete(TenantId tenant, String slug) {
        return sql.sql("delete from segments where tenant_id = :tenant and slug = :slug")
                        .param("tenant", tenant.value())
                        .param("slug", slug)
                        .update()
                == 1;
    }

    /** Keeps the size; a segment changed or evaluated anew meanwhile keeps the newer one. */
    void keepSize(TenantId tenant, Segment segment, long count, long dataVersion) {
        var known =
                sql.sql(
                                """
                                update segments
                                set last_count = :count, last_data_version = :dataVersion
                                where tenant_id = :tenant and slug = :slug and version = :version
                                    and coalesce(last_data_version, 0) <= :dataVersion
                                returning segment_id
                                """)
                        .param("tenant", tenant.value())
                        .param("slug", segment.slug())
                        .param("version", segment.version())
                        .param("count", count)
                        .param("dataVersion", dataVersion)
                        .query(Long.class)
                        .optional();
        known.ifPresent(id -> addToHistory(tenant, id, count, dataVersion));
    }

    private void addToHistory(TenantId tenant, long id, long count, long dataVersion) {
        sql.sql(
                        """
                        insert into segment_sizes
                            (tenant_id, segment_id, data_version, customer_count)
                        values (:tenant, :id, :dataVersion, :count)
                        on conflict (tenant_id, segment_id, data_version)
                        do update set customer_count = excluded.customer_count, at = now()
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("dataVersion", dataVersion)
                .param("count", count)
                .update();
    }

    private static Segment segment(ResultSet row, int number) throws SQLException {
        return new Segment(
                row.getString("slug"),
                row.getString("name"),
                RuleJson.read(row.getString("rule")),
                row.getInt("version"),
                row.getString("created_by"),
                row.getObject("last_count", Long.class),
                row.getObject("last_data_version", Long.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
