package com.martlet.identity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A shop and how it counts. {@code key} (such as t7) names its schemas, roles and lake prefix and
 * tells nothing of it; {@code businessNow} is the day its historical data is at, null when it lives
 * in the present.
 */
public record Tenant(
        TenantId id,
        String slug,
        String name,
        ZoneId zone,
        Currency currency,
        String language,
        @Nullable LocalDate businessNow,
        WeekStart weekStart,
        boolean suspended) {

    /** The day a week begins with. */
    public enum WeekStart {
        MONDAY,
        SUNDAY;

        public DayOfWeek day() {
            return DayOfWeek.valueOf(name());
        }
    }

    public Tenant(
            TenantId id,
            String slug,
            String name,
            ZoneId zone,
            Currency currency,
            String language,
            @Nullable LocalDate businessNow) {
        this(id, slug, name, zone, currency, language, businessNow, WeekStart.MONDAY, false);
    }

    public String key() {
        return "t" + id.value();
    }
}
