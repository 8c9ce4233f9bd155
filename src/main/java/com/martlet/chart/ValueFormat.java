package com.martlet.chart;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number is, so that axis, tooltip and table write it alike. */
public record ValueFormat(Kind kind, @Nullable Currency currency) {

    /** Kinds of numbers. */
    public enum Kind {
        COUNT,
        MONEY,
        SECONDS,
        HOURS,
        /** 0.12 is written as 12.0%. */
        RATIO;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ValueFormat of(Kind kind) {
        return new ValueFormat(kind, null);
    }

    public static ValueFormat money(Currency currency) {
        return new ValueFormat(Kind.MONEY, currency);
    }
}
