package com.martlet.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which entries to show; what is null does not narrow. Days are the tenant's. */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Long before,
        int limit) {

    private static final int DEFAULT_LIMIT = 100;

    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null, DEFAULT_LIMIT);
    }
}
