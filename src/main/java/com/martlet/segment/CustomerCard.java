package com.martlet.segment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer, with name and contact; personal data.
 *
 * @param attributes a JSON object as the shop sent it, or null
 */
public record CustomerCard(
        int ordinal,
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String gender,
        @Nullable Integer birthYear,
        @Nullable String grade,
        @Nullable String country,
        @Nullable Boolean consentEmail,
        @Nullable Boolean consentSms,
        @Nullable String attributes,
        @Nullable LocalDate signedUpOn,
        @Nullable String preferredCategory,
        @Nullable String preferredBrand) {}
