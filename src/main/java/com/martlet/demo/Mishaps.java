package com.martlet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Writes rows and, among them, exactly the planted number of repeated and spoiled ones. */
final class Mishaps {

    private static final int BETWEEN = 23;

    private final Appendable out;
    private final Spoiler spoiler;
    private int duplicatesLeft;
    private int malformedLeft;
    private int rows;
    private String last = "";

    /** Makes a row of a file unreadable. */
    interface Spoiler {
        /**
         * @param turn grows with each spoiled row, so that all ways have their turn
         */
        String spoil(String row, int turn);
    }

    Mishaps(Appendable out, Planted planted, Spoiler spoiler) {
        this.out = out;
        this.spoiler = spoiler;
        this.duplicatesLeft = planted.duplicates();
        this.malformedLeft = planted.malformed();
    }

    void header(String header) {
        line(header);
    }

    void row(String row) {
        line(row);
        last = row;
        rows++;
        if (rows % BETWEEN == 0) {
            repeat();
            spoil();
        }
    }

    /** Plants what did not find its place yet; call it after the last row. */
    void finish() {
        while (duplicatesLeft > 0 || malformedLeft > 0) {
            repeat();
            spoil();
        }
    }

    private void repeat() {
        if (duplicatesLeft > 0) {
            duplicatesLeft--;
            line(last);
        }
    }

    private void spoil() {
        if (malformedLeft > 0) {
            line(spoiler.spoil(last, malformedLeft));
            malformedLeft--;
        }
    }

    private void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ways to spoil a row, one after the other. */
    @SafeVarargs
    static Spoiler inTurn(UnaryOperator<String>... ways) {
        return (row, turn) -> ways[turn % ways.length].apply(row);
    }

    /** The row with another text in one of its fields; for rows without quotes before it. */
    static String replace(String row, int field, String text) {
        var parts = row.split(",", -1);
        parts[field] = text;
        return String.join(",", parts);
    }

    /** The row without its last field. */
    static String cutOff(String row) {
        return row.substring(0, row.lastIndexOf(','));
    }
}
