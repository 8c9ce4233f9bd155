package com.martlet.segment;

import java.util.Locale;

/** What is known about a customer from the latest snapshot and from the purchases. */
public enum CustomerAttribute {
    /**
     * The top category with the largest purchase amount of all time; of equal ones the first by
     * name.
     */
    PREFERRED_CATEGORY,
    /** The brand with the largest purchase amount of all time; of equal ones the first by name. */
    PREFERRED_BRAND,
    GENDER,
    GRADE,
    COUNTRY,
    BIRTH_YEAR,
    CONSENT_EMAIL,
    CONSENT_SMS,
    /** The day of signing up. */
    SIGNED_UP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
