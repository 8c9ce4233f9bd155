package com.martlet.export;

/** A column of a file; only text columns need guarding against formulas. */
public record Column(String name, Kind kind) {

    /** What its cells hold. */
    public enum Kind {
        TEXT,
        NUMBER
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }
}
