package com.martlet.identity;

import com.martlet.identity.Tenant.WeekStart;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a tenant counts, as its administrator says it; checked by TenantService. */
public record TenantSettings(
        String name,
        @Nullable String zone,
        @Nullable String currency,
        @Nullable String language,
        WeekStart weekStart,
        @Nullable LocalDate businessNow) {

    public static TenantSettings of(Tenant tenant) {
        return new TenantSettings(
                tenant.name(),
                tenant.zone().getId(),
                tenant.currency().getCurrencyCode(),
                tenant.language(),
                tenant.weekStart(),
                tenant.businessNow());
    }

    TenantDraft draft(String slug) {
        return new TenantDraft(slug, name, zone, currency, language, businessNow);
    }
}
