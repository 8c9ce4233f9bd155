package com.martlet.segment;

import com.martlet.segment.CustomerMetric.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What rows can be narrowed by. */
public enum Narrowing {
    /**
     * Of products: itself and all below it ("electronics" takes "electronics.audio" in). Of service
     * requests: just itself.
     */
    CATEGORY,
    BRAND,
    PRODUCT,
    PAGE,
    CHANNEL,
    DEVICE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that rows of a kind have. */
    public static List<Narrowing> of(Subject subject) {
        return Arrays.stream(values()).filter(one -> one.suits(subject)).toList();
    }

    private boolean suits(Subject subject) {
        return switch (this) {
            case CATEGORY, CHANNEL -> true;
            case BRAND, PRODUCT -> subject != Subject.SERVICE;
            case PAGE, DEVICE -> subject == Subject.EVENTS;
        };
    }
}
