package com.martlet.segment;

import java.util.Locale;

/** What recency counts from. */
public enum LastTime {
    /** The last completed purchase. */
    PURCHASE,
    /** The last access or event. */
    VISIT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
