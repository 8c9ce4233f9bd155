package com.martlet.segment;

import com.martlet.identity.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;

/** A row of segments; a deleted one rests, seen by nobody, until it is restored or replaced. */
@Entity
@Table(name = "segments")
@SQLRestriction("deleted_at is null")
class SegmentEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "segment_id")
    private long id;

    private String slug;
    private String name;
    private String rule;
    private int version;
    private String createdBy;
    private @Nullable Long lastCount;
    private @Nullable Long lastDataVersion;

    @CurrentTimestamp(source = SourceType.DB)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    SegmentEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the id and the time
    SegmentEntity(TenantId tenant, CheckedSegment segment, String createdBy) {
        this.tenantId = tenant.value();
        this.slug = segment.slug();
        this.name = segment.name();
        this.rule = RuleJson.write(segment.rule()).toString();
        this.version = 1;
        this.createdBy = createdBy;
    }

    /** The size known so far was another rule's. */
    void change(CheckedSegment segment) {
        name = segment.name();
        rule = RuleJson.write(segment.rule()).toString();
        version++;
        lastCount = null;
        lastDataVersion = null;
    }

    long id() {
        return id;
    }

    Segment segment() {
        return new Segment(
                slug,
                name,
                RuleJson.read(rule),
                version,
                createdBy,
                lastCount,
                lastDataVersion,
                updatedAt);
    }
}
