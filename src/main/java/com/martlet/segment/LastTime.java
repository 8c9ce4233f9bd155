package com.martlet.segment;

import com.martlet.segment.CustomerMetric.Subject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What recency counts from. */
public enum LastTime {
    /** The last completed purchase. */
    PURCHASE,
    /** The last access or event. */
    VISIT,
    /** The first completed purchase. */
    FIRST_PURCHASE,
    /** The first access or event. */
    FIRST_VISIT,
    /** The day of signing up, as the latest snapshot has it. */
    SIGN_UP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rows it looks at; those of a sign-up cannot be narrowed. */
    public Optional<Subject> subject() {
        return switch (this) {
            case PURCHASE, FIRST_PURCHASE -> Optional.of(Subject.PURCHASES);
            case VISIT, FIRST_VISIT -> Optional.of(Subject.EVENTS);
            case SIGN_UP -> Optional.empty();
        };
    }

    static Optional<LastTime> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
