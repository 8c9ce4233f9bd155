package com.martlet.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known about a customer from the latest snapshot and from the purchases. */
public enum CustomerAttribute {
    /**
     * The category with the largest purchase amount; of equal ones the first by name. Categories of
     * one level are compared with each other: electronics with tv, electronics.audio with tv.led.
     */
    PREFERRED_CATEGORY(Kind.TEXT),
    /** The brand with the largest purchase amount; of equal ones the first by name. */
    PREFERRED_BRAND(Kind.TEXT),
    /** One of the eleven names of the grid of recency and frequency, such as champions. */
    RFM_SEGMENT(Kind.TEXT),
    /** high, mid or low. */
    VALUE_TIER(Kind.TEXT),
    /** No purchase for twice the usual time; not known of those who never bought. */
    CHURNED(Kind.YES_NO),
    GENDER(Kind.TEXT),
    GRADE(Kind.TEXT),
    COUNTRY(Kind.TEXT),
    BIRTH_YEAR(Kind.NUMBER),
    /** The year of business today less the birth year. */
    AGE(Kind.NUMBER),
    CONSENT_EMAIL(Kind.YES_NO),
    CONSENT_SMS(Kind.YES_NO),
    /** The day of signing up. */
    SIGNED_UP(Kind.DAY),
    /** The day of the first completed purchase. */
    FIRST_PURCHASE(Kind.DAY),
    LAST_PURCHASE(Kind.DAY);

    /** How its values are written and compared. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** true or false. */
        YES_NO,
        /** As 2020-10-25. */
        DAY;

        /** Whether "more" and "less" make sense. */
        public boolean isOrdered() {
            return this == NUMBER || this == DAY;
        }
    }

    private final Kind kind;

    CustomerAttribute(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CustomerAttribute> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
