package com.martlet.dashboard.ui;

import com.martlet.base.ui.Formats;
import com.martlet.mart.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of metrics by their unit. */
record Numbers(Formats formats, Currency currency) {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal SHORTENED_FROM = BigDecimal.valueOf(100_000);

    static Numbers in(Currency currency) {
        return new Numbers(Formats.current(), currency);
    }

    /** As large as fits into a tile. */
    String big(Metric.Unit unit, @Nullable BigDecimal value) {
        if (value == null || value.abs().compareTo(SHORTENED_FROM) < 0) {
            return exact(unit, value);
        }
        return switch (unit) {
            case CUSTOMERS, COUNT -> formats.shortNumber(value);
            case MONEY -> formats.shortMoney(value, currency);
            case SECONDS, HOURS, RATIO, NUMBER -> exact(unit, value);
        };
    }

    String exact(Metric.Unit unit, @Nullable BigDecimal value) {
        if (value == null) {
            return Formats.MISSING;
        }
        return switch (unit) {
            case CUSTOMERS, COUNT -> formats.number(value);
            case MONEY -> formats.money(value, currency);
            case SECONDS -> formats.duration(seconds(value));
            case HOURS -> formats.duration(seconds(value.multiply(SECONDS_OF_AN_HOUR)));
            case RATIO -> formats.percent(value);
            case NUMBER -> formats.number(value);
        };
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
