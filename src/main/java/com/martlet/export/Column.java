package com.martlet.export;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param currency of money, null for everything else
 */
public record Column(String name, Kind kind, @Nullable Currency currency, Privacy privacy) {

    /** What its cells hold, and so how a workbook writes them. */
    public enum Kind {
        TEXT,
        /** A number of no certain kind. */
        NUMBER,
        COUNT,
        MONEY,
        /** 0.12 is shown as 12.0%. */
        RATIO,
        SECONDS,
        HOURS,
        DAY,
        TIME
    }

    /** Whether its cells tell who somebody is. */
    public enum Privacy {
        ORDINARY,
        PERSONAL
    }

    public static Column text(String name) {
        return of(name, Kind.TEXT);
    }

    public static Column number(String name) {
        return of(name, Kind.NUMBER);
    }

    public static Column money(String name, Currency currency) {
        return new Column(name, Kind.MONEY, currency, Privacy.ORDINARY);
    }

    public static Column of(String name, Kind kind) {
        return new Column(name, kind, null, Privacy.ORDINARY);
    }

    /** The same column, holding personal data. */
    public Column personal() {
        return new Column(name, kind, currency, Privacy.PERSONAL);
    }

    boolean isPersonal() {
        return privacy == Privacy.PERSONAL;
    }
}
