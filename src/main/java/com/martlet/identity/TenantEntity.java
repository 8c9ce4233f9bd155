package com.martlet.identity;

import com.martlet.identity.Tenant.WeekStart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A row of tenants. */
@Entity
@Table(name = "tenants")
class TenantEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "tenant_id")
    private long id;

    private String slug;
    private String name;
    private String zone;
    private String currency;
    private String language;
    private @Nullable LocalDate businessNow;

    @Enumerated(EnumType.STRING)
    private WeekStart weekStart = WeekStart.MONDAY;

    @Column(name = "is_suspended")
    private boolean suspended;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    TenantEntity() {}

    TenantEntity(CheckedTenantDraft draft) {
        this.slug = draft.slug();
        this.name = draft.name();
        this.zone = draft.zone().getId();
        this.currency = draft.currency().getCurrencyCode();
        this.language = draft.language();
        this.businessNow = draft.businessNow();
    }

    void become(CheckedTenantDraft draft, WeekStart firstDay) {
        name = draft.name();
        zone = draft.zone().getId();
        currency = draft.currency().getCurrencyCode();
        language = draft.language();
        businessNow = draft.businessNow();
        weekStart = firstDay;
    }

    void suspend() {
        suspended = true;
    }

    void resume() {
        suspended = false;
    }

    Tenant tenant() {
        return new Tenant(
                new TenantId(id),
                slug,
                name,
                ZoneId.of(zone),
                Currency.getInstance(currency),
                language,
                businessNow,
                weekStart,
                suspended);
    }
}
