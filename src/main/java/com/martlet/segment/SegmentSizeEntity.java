package com.martlet.segment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;

/** A row of segment_sizes: how many a segment held at a data version. */
@Entity
@Table(name = "segment_sizes")
class SegmentSizeEntity {

    @Embeddable
    record Key(long tenantId, long segmentId, long dataVersion) {}

    @EmbeddedId private Key key;

    private long customerCount;

    @CurrentTimestamp(source = SourceType.DB)
    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    SegmentSizeEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the time
    SegmentSizeEntity(Key key, long customerCount) {
        this.key = key;
        this.customerCount = customerCount;
    }
}
