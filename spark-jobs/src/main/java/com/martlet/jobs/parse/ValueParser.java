package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.ColumnType;
import com.martlet.jobs.lake.Decimals;
import com.martlet.jobs.lake.Reason.Code;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text to the value of a column. */
interface ValueParser {

    Object parse(String text) throws RefusedRow;

    Set<String> TRUE = Set.of("true", "t", "1", "y", "yes");
    Set<String> FALSE = Set.of("false", "f", "0", "n", "no");

    static ValueParser of(Column column, @Nullable String patterns, ZoneId zone) {
        var name = column.name();
        return switch (column.type()) {
            case STRING -> name.equals("customer_id") ? ValueParser::customer : text -> text;
            case INT -> text -> wholeNumber(name, text);
            case BIGINT -> text -> wholeNumber(name, text);
            case BOOLEAN -> text -> flag(name, text);
            case DECIMAL -> text -> decimal(name, text);
            case DATE -> day(name, new TimeParser(patterns, zone));
            case TIMESTAMP -> time(name, new TimeParser(patterns, zone));
        };
    }

    /** A whole number that some program wrote as a decimal: "17850.0". */
    private static String customer(String text) {
        return text.endsWith(".0")
                        && text.chars().limit(text.length() - 2).allMatch(c -> c >= '0' && c <= '9')
                ? text.substring(0, text.length() - 2)
                : text;
    }

    private static Integer wholeNumber(String name, String text) throws RefusedRow {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notPlain) {
            try {
                return Decimals.parse(text).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw refused(name, Code.NO_WHOLE_NUMBER, text);
            }
        }
    }

    private static Long decimal(String name, String text) throws RefusedRow {
        try {
            var number =
                    Decimals.parse(text).setScale(ColumnType.DECIMAL_SCALE, RoundingMode.HALF_UP);
            if (number.precision() <= ColumnType.DECIMAL_PRECISION) {
                return number.unscaledValue().longValueExact();
            }
        } catch (NumberFormatException e) {
            throw refused(name, Code.NO_NUMBER, text);
        } catch (ArithmeticException e) {
            throw refused(name, Code.TOO_LARGE, text);
        }
        throw refused(name, Code.TOO_LARGE, text);
    }

    private static Boolean flag(String name, String text) throws RefusedRow {
        var word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return TRUE.contains(word);
        }
        throw refused(name, Code.NO_YES_OR_NO, text);
    }

    private static ValueParser day(String name, TimeParser parser) {
        return text -> {
            var days = parser.days(text);
            if (days == null) {
                throw refused(name, Code.NO_DAY, text);
            }
            return days;
        };
    }

    private static ValueParser time(String name, TimeParser parser) {
        return text -> {
            var micros = parser.micros(text);
            if (micros == null) {
                throw refused(name, Code.NO_TIME, text);
            }
            return micros;
        };
    }

    private static RefusedRow refused(String name, Code code, String text) {
        var shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new RefusedRow(code, name, shown);
    }
}
