package com.martlet.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.martlet.identity.Tenant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A tenant as the API shows it. */
@JsonInclude(Include.NON_NULL)
record TenantAnswer(
        String slug,
        String name,
        String zone,
        String currency,
        String language,
        @Nullable LocalDate businessNow) {

    static TenantAnswer of(Tenant tenant) {
        return new TenantAnswer(
                tenant.slug(),
                tenant.name(),
                tenant.zone().getId(),
                tenant.currency().getCurrencyCode(),
                tenant.language(),
                tenant.businessNow());
    }
}
