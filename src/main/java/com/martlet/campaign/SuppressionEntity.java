package com.martlet.campaign;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of suppressions. */
@Entity
@Table(name = "suppressions")
class SuppressionEntity {

    @Embeddable
    record Key(long tenantId, @Enumerated(EnumType.STRING) Suppression.Kind kind, String value) {}

    @EmbeddedId private Key key;

    @Enumerated(EnumType.STRING)
    private Suppression.Cause reason;

    private @Nullable String campaignSlug;
    private String addedBy;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    SuppressionEntity() {}

    SuppressionEntity(Key key, Suppression suppression) {
        this.key = key;
        this.reason = suppression.cause();
        this.campaignSlug = suppression.campaign();
        this.addedBy = suppression.addedBy();
        this.addedAt = suppression.addedAt();
    }

    Suppression suppression() {
        return new Suppression(key.kind(), key.value(), reason, campaignSlug, addedBy, addedAt);
    }
}
