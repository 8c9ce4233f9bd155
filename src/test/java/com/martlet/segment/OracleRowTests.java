package com.martlet.segment;

import java.util.List;
import java.util.stream.Collectors;

/** Which rows a narrowing lets pass, in the words of DuckDB. */
final class OracleRowTests {

    private OracleRowTests() {}

    static String narrowed(String row, Rule.Where where) {
        var text = new StringBuilder("true");
        if (!where.of(Narrowing.CATEGORY).isEmpty()) {
            text.append(
                    where.of(Narrowing.CATEGORY).stream()
                            .map(
                                    category ->
                                            "coalesce(%s.category || '.' like '%s.%%', false)"
                                                    .formatted(row, category))
                            .collect(Collectors.joining(" or ", " and (", ")")));
        }
        for (var narrowing :
                List.of(
                        Narrowing.BRAND,
                        Narrowing.PRODUCT,
                        Narrowing.PAGE,
                        Narrowing.CHANNEL,
                        Narrowing.DEVICE)) {
            text.append(in(row, narrowing, where));
        }
        return text + times(row, where);
    }

    static String exactly(String row, Rule.Where where) {
        return "true"
                + in(row, Narrowing.CATEGORY, where)
                + in(row, Narrowing.CHANNEL, where)
                + times(row, where);
    }

    private static String in(String row, Narrowing narrowing, Rule.Where where) {
        return where.of(narrowing).isEmpty()
                ? ""
                : " and %s.%s in %s"
                        .formatted(
                                row,
                                narrowing.id(),
                                where.of(narrowing).stream()
                                        .collect(Collectors.joining("', '", "('", "')")));
    }

    private static String times(String row, Rule.Where where) {
        var hour = "hour(%s.moment + interval 9 hour)".formatted(row);
        var hours = where.hours();
        var text =
                hours.from() <= hours.to()
                        ? " and %s between %d and %d".formatted(hour, hours.from(), hours.to())
                        : " and %s not between %d and %d"
                                .formatted(hour, hours.to() + 1, hours.from() - 1);
        return where.weekdays().isEmpty()
                ? text
                : text
                        + " and isodow(%s.moment + interval 9 hour) in %s"
                                .formatted(
                                        row,
                                        where.weekdays().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ", "(", ")")));
    }
}
