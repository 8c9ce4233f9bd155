package com.martlet.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What recency counts from. */
public enum LastTime {
    /** The last completed purchase. */
    PURCHASE,
    /** The last access or event. */
    VISIT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LastTime> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
