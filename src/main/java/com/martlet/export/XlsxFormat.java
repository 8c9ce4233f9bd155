package com.martlet.export;

import com.martlet.base.Figures;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** How Excel is told to show a column. */
final class XlsxFormat {

    static final String DAY = "yyyy-mm-dd";
    static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private XlsxFormat() {}

    /** Null lets Excel choose. */
    static @Nullable String of(Column column) {
        return switch (column.kind()) {
            case TEXT, NUMBER -> null;
            case COUNT -> "#,##0";
            case MONEY -> money(column.currency());
            case RATIO -> "0.0%";
            case SECONDS, HOURS -> "#,##0.0";
            case DAY -> DAY;
            case TIME -> TIME;
        };
    }

    static double width(Column column) {
        var fitting = Math.min(40, column.name().codePointCount(0, column.name().length()) * 1.6);
        var usual =
                switch (column.kind()) {
                    case TEXT -> 20;
                    case NUMBER, COUNT, RATIO, SECONDS, HOURS, DAY -> 12;
                    case MONEY -> 16;
                    case TIME -> 20;
                };
        return Math.max(usual, fitting);
    }

    private static String money(@Nullable Currency currency) {
        if (currency == null) {
            return "#,##0.00";
        }
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        var number = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        var signed = "\"" + Figures.symbol(currency) + "\"" + number;
        return signed + ";-" + signed;
    }
}
