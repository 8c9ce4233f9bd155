package com.martlet.adhoc;

/**
 * How an answer is drawn.
 *
 * @param label name of the column along the axis
 * @param value name of the column with the numbers
 */
public record ChartChoice(Kind kind, String label, String value) {

    /** What is drawn. */
    public enum Kind {
        /** Nothing; the answer is a table. */
        NONE,
        BAR,
        LINE,
        AREA,
        PIE
    }

    public static final ChartChoice TABLE = new ChartChoice(Kind.NONE, "", "");
}
