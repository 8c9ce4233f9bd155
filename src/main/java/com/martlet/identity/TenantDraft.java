package com.martlet.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a platform administrator says to open a tenant; checked by TenantService. */
public record TenantDraft(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String zone,
        @Nullable String currency,
        @Nullable String language,
        @Nullable LocalDate businessNow) {}
