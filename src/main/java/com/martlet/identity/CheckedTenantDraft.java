package com.martlet.identity;

import com.martlet.base.FieldErrors;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft whose every field was checked; what was left out has its default. */
record CheckedTenantDraft(
        String slug,
        String name,
        ZoneId zone,
        Currency currency,
        String language,
        @Nullable LocalDate businessNow) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Set<String> LANGUAGES = Set.of("ko", "en");

    /** Throws {@link com.martlet.base.InvalidInput} that names every wrong field at once. */
    static CheckedTenantDraft of(TenantDraft draft) {
        var errors = new FieldErrors();
        var slug = text(draft.slug(), "");
        var name = text(draft.name(), slug);
        if (!SLUG.matcher(slug).matches()) {
            errors.add("slug", "\"%s\" is no slug: use 1 to 63 of a-z, 0-9 and -.".formatted(slug));
        }
        if (name.length() > 200) {
            errors.add("name", "The name has more than 200 characters. Shorten it.");
        }
        var zone = zone(text(draft.zone(), "Asia/Seoul"), errors);
        var currency = currency(text(draft.currency(), "KRW"), errors);
        var language = language(text(draft.language(), "ko"), errors);
        errors.throwIfAny("The tenant cannot be opened.");
        return new CheckedTenantDraft(slug, name, zone, currency, language, draft.businessNow());
    }

    private static String text(@Nullable String value, String fallback) {
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    private static ZoneId zone(String value, FieldErrors errors) {
        if (ZoneId.getAvailableZoneIds().contains(value)) {
            return ZoneId.of(value);
        }
        errors.add("zone", "\"%s\" is no time zone. Write one like Asia/Seoul.".formatted(value));
        return ZoneId.of("Asia/Seoul");
    }

    private static Currency currency(String value, FieldErrors errors) {
        try {
            return Currency.getInstance(value);
        } catch (IllegalArgumentException unknown) {
            errors.add("currency", "\"%s\" is no currency. Write one like KRW.".formatted(value));
            return Currency.getInstance("KRW");
        }
    }

    private static String language(String value, FieldErrors errors) {
        if (!LANGUAGES.contains(value)) {
            errors.add(
                    "language", "\"%s\" is no language of Martlet. Use ko or en.".formatted(value));
        }
        return value;
    }
}
