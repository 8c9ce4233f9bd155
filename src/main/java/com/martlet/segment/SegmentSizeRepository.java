package com.martlet.segment;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The sizes of segments over time; call it inside a transaction of the tenant. */
interface SegmentSizeRepository extends JpaRepository<SegmentSizeEntity, SegmentSizeEntity.Key> {

    /**
     * @param versions how far to go back from the newest one
     */
    @Query(
            """
            select new com.martlet.segment.SegmentSizeRow(
                segment.slug, size.key.dataVersion, size.customerCount, size.at)
            from SegmentSizeEntity size, SegmentEntity segment
            where size.key.tenantId = :tenant and segment.tenantId = :tenant
                and segment.id = size.key.segmentId
                and size.key.dataVersion > :versions * -1 + (
                    select max(newest.key.dataVersion) from SegmentSizeEntity newest
                    where newest.key.tenantId = :tenant)
            order by segment.slug, size.key.dataVersion
            """)
    List<SegmentSizeRow> newest(long tenant, long versions);
}
