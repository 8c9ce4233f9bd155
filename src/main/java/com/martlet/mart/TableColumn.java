package com.martlet.mart;

/** A column of a mart as it is read. */
public record TableColumn(String name, Kind kind) {

    /** What its values are. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        TIME
    }
}
