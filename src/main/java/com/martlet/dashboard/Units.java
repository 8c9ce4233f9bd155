package com.martlet.dashboard;

import com.martlet.chart.ValueFormat;
import com.martlet.mart.Metric;
import java.util.Currency;

/** How the numbers of a unit are written. */
public final class Units {

    private Units() {}

    public static ValueFormat format(Metric.Unit unit, Currency currency) {
        return switch (unit) {
            case CUSTOMERS, COUNT, NUMBER -> ValueFormat.of(ValueFormat.Kind.COUNT);
            case MONEY -> ValueFormat.money(currency);
            case SECONDS -> ValueFormat.of(ValueFormat.Kind.SECONDS);
            case HOURS -> ValueFormat.of(ValueFormat.Kind.HOURS);
            case RATIO -> ValueFormat.of(ValueFormat.Kind.RATIO);
        };
    }
}
