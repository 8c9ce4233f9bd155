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
            errors.add("slug", "identity.error.slug", slug);
        }
        if (name.length() > 200) {
            errors.add("name", "identity.error.longName");
        }
        var zone = zone(text(draft.zone(), "Asia/Seoul"), errors);
        var currency = currency(text(draft.currency(), "KRW"), errors);
        var language = language(text(draft.language(), "ko"), errors);
        errors.throwIfAny("identity.error.notOpened");
        return new CheckedTenantDraft(slug, name, zone, currency, language, draft.businessNow());
    }

    private static String text(@Nullable String value, String fallback) {
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    private static ZoneId zone(String value, FieldErrors errors) {
        if (ZoneId.getAvailableZoneIds().contains(value)) {
            return ZoneId.of(value);
        }
        errors.add("zone", "identity.error.zone", value);
        return ZoneId.of("Asia/Seoul");
    }

    private static Currency currency(String value, FieldErrors errors) {
        try {
            return Currency.getInstance(value);
        } catch (IllegalArgumentException unknown) {
            errors.add("currency", "identity.error.currency", value);
            return Currency.getInstance("KRW");
        }
    }

    private static String language(String value, FieldErrors errors) {
        if (!LANGUAGES.contains(value)) {
            errors.add("language", "identity.error.language", value);
        }
        return value;
    }
}
