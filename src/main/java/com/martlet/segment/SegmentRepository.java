package com.martlet.segment;

import com.martlet.identity.TenantId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Segments in the application's database; call it inside a transaction of the tenant. */
interface SegmentRepository extends JpaRepository<SegmentEntity, Long> {

    default List<Segment> all(TenantId tenant) {
        return findByTenantIdOrderByNameAscSlugAsc(tenant.value()).stream()
                .map(SegmentEntity::segment)
                .toList();
    }

    default Optional<Segment> find(TenantId tenant, String slug) {
        return findByTenantIdAndSlug(tenant.value(), slug).map(SegmentEntity::segment);
    }

    /** Takes the place of a deleted one of the same slug. */
    default Segment insert(TenantId tenant, CheckedSegment segment, String createdBy) {
        removeDeleted(tenant.value(), segment.slug());
        return saveAndFlush(new SegmentEntity(tenant, segment, createdBy)).segment();
    }

    /** Empty without the segment. */
    default Optional<Segment> update(TenantId tenant, CheckedSegment segment) {
        var found = findForUpdate(tenant.value(), segment.slug());
        found.ifPresent(row -> row.change(segment));
        flush();
        return found.map(SegmentEntity::segment);
    }

    default void delete(TenantId tenant, String slug) {
        markDeleted(tenant.value(), slug);
    }

    /** Empty when nothing was deleted, or its place is taken. */
    default Optional<Segment> restore(TenantId tenant, String slug) {
        return unmarkDeleted(tenant.value(), slug) == 0 ? Optional.empty() : find(tenant, slug);
    }

    /**
     * Keeps the size; a segment changed or evaluated anew meanwhile keeps the newer one.
     *
     * @return the segment's id when the size was kept
     */
    default Optional<Long> keepSize(
            TenantId tenant, Segment segment, long count, long dataVersion) {
        var kept = keepSize(tenant.value(), segment.slug(), segment.version(), count, dataVersion);
        return kept == 0
                ? Optional.empty()
                : findByTenantIdAndSlug(tenant.value(), segment.slug()).map(SegmentEntity::id);
    }

    List<SegmentEntity> findByTenantIdOrderByNameAscSlugAsc(long tenant);

    Optional<SegmentEntity> findByTenantIdAndSlug(long tenant, String slug);

    /** The row as it is now, kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from SegmentEntity where tenantId = :tenant and slug = :slug")
    Optional<SegmentEntity> findForUpdate(long tenant, String slug);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    update segments set deleted_at = now()
                    where tenant_id = :tenant and slug = :slug and deleted_at is null
                    """)
    int markDeleted(long tenant, String slug);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    update segments set deleted_at = null
                    where tenant_id = :tenant and slug = :slug and deleted_at is not null
                    """)
    int unmarkDeleted(long tenant, String slug);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    delete from segments
                    where tenant_id = :tenant and slug = :slug and deleted_at is not null
                    """)
    int removeDeleted(long tenant, String slug);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update SegmentEntity segment
            set segment.lastCount = :count, segment.lastDataVersion = :dataVersion
            where segment.tenantId = :tenant and segment.slug = :slug
                and segment.version = :version
                and coalesce(segment.lastDataVersion, 0) <= :dataVersion
            """)
    int keepSize(long tenant, String slug, int version, long count, long dataVersion);
}
