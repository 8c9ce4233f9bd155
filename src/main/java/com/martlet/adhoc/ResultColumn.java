package com.martlet.adhoc;

/** A column of an answer. */
public record ResultColumn(String name, Kind kind) {

    /** What its cells hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** LocalDate. */
        DAY,
        /** LocalDateTime where the column names no zone, else OffsetDateTime in the tenant's. */
        TIME
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
