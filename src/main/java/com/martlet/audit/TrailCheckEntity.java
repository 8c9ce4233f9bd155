package com.martlet.audit;

import com.martlet.identity.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of audit_checks. */
@Entity
@Table(name = "audit_checks")
class TrailCheckEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "check_id")
    private long id;

    private @Nullable Long brokenEntryId;

    @Column(name = "is_cut")
    private boolean cut;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    TrailCheckEntity() {}

    TrailCheckEntity(TenantId tenant, TrailCheck check) {
        this.tenantId = tenant.value();
        this.brokenEntryId = check.brokenEntry();
        this.cut = check.isCut();
        this.at = check.at();
    }

    TrailCheck check() {
        return new TrailCheck(at, brokenEntryId, cut);
    }
}
