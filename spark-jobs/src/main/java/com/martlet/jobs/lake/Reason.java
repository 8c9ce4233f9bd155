package com.martlet.jobs.lake;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why rows are refused: a code that the application has texts for, and what the text names.
 *
 * @param names what all rows refused for the same reason share, such as a field's name
 * @param values what differs from row to row
 */
public record Reason(Code code, List<String> names, List<String> values) implements Serializable {

    private static final String LEFT_OUT = "\u2026";

    /** Each with its English text, which takes first the names and then the values. */
    public enum Code {
        FIELD_COUNT("%s fields instead of %s"),
        UNCLOSED_QUOTE("a quote is opened and never closed"),
        NOT_UTF8("not UTF-8: save as UTF-8 or set the encoding to CP949"),
        NOT_ENCODED("not %s: set the encoding the file is saved in"),
        NOT_TEXT("not text but %s: save it as CSV"),
        NOT_JSON("not JSON: %s"),
        NO_JSON_OBJECT("not a JSON object"),
        NO_LOG_LINE("not a line of the combined log format"),
        COLUMN_MISSING("column %s is missing; the file has %s"),
        COLUMNS_MISSING("columns %s are missing; the file has %s"),
        NUL_CHARACTER("%s holds a NUL character"),
        FIELD_MISSING("%s is missing"),
        NO_WHOLE_NUMBER("%s is no whole number: \"%s\""),
        NO_NUMBER("%s is no number: \"%s\""),
        TOO_LARGE("%s is too large: \"%s\""),
        NO_YES_OR_NO("%s is neither true nor false: \"%s\""),
        NO_DAY("%s is no such day: \"%s\""),
        NO_TIME("%s is no such time: \"%s\""),
        NEGATIVE("%s is negative: %s"),
        AMOUNT_MISSING("amount and unit price are both missing"),
        AMOUNT_TOO_LARGE("the amount is too large"),
        IN_THE_FUTURE("in the future: %s"),
        LONG_AGO("before 1990: %s"),
        UNKNOWN_EVENT_TYPE("unknown event type \"%s\"");

        private final String english;

        Code(String english) {
            this.english = english;
        }
    }

    public static Reason of(Code code) {
        return new Reason(code, List.of(), List.of());
    }

    /** For a reason that names nothing but what differs from row to row. */
    public static Reason with(Code code, Object... values) {
        return new Reason(code, List.of(), Stream.of(values).map(String::valueOf).toList());
    }

    public static Reason of(Code code, String name, Object... values) {
        return new Reason(code, List.of(name), Stream.of(values).map(String::valueOf).toList());
    }

    public String english() {
        return code.english.formatted(Stream.concat(names.stream(), values.stream()).toArray());
    }

    /** The same for all rows refused for the same reason: without what differs. */
    public Reason kind() {
        return new Reason(code, names, values.stream().map(value -> LEFT_OUT).toList());
    }
}
