package com.martlet.oracle;

import com.martlet.base.Period;
import com.martlet.dashboard.Comparing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is set on a board.
 *
 * @param filters category or brand to the value kept
 */
public record Asked(
        Period days, Comparing comparing, Map<String, String> filters, Optional<Segment> segment) {

    private static final int A_YEAR = 364;
    private static final int A_WEEK = 7;

    /**
     * A segment of the product, and who is in it according to DuckDB.
     *
     * @param members a select of ids over the oracle's facts
     */
    public record Segment(String slug, String members) {}

    public static Asked of(LocalDate from, LocalDate to) {
        return new Asked(new Period(from, to), Comparing.NOTHING, Map.of(), Optional.empty());
    }

    public Asked comparing(Comparing other) {
        return new Asked(days, other, filters, segment);
    }

    public Asked keeping(String filter, String value) {
        var more = new HashMap<>(filters);
        more.put(filter, value);
        return new Asked(days, comparing, Map.copyOf(more), segment);
    }

    public Asked of(Segment one) {
        return new Asked(days, comparing, filters, Optional.of(one));
    }

    /** What the SQL of the facts and the cards is told of it. */
    String fill(String sql) {
        var people = segment.map(one -> "(" + one.members() + ")");
        return sql.replace("{spans}", spans())
                .replace("{days_to_the_same_weekday}", "" + (isYear() ? A_YEAR : A_WEEK))
                .replace(
                        "{of_rows}",
                        condition("category", "category_1") + condition("brand", "brand") + "true")
                .replace("{of_people}", people.map(ids -> "person in " + ids).orElse("true"))
                .replace(
                        "{of_customers}",
                        people.map(ids -> "customer_id in " + ids).orElse("true"));
    }

    private String condition(String filter, String column) {
        var value = filters.get(filter);
        return value == null ? "" : "%s = '%s' and ".formatted(column, value.replace("'", "''"));
    }

    private boolean isYear() {
        return comparing == Comparing.LAST_YEAR;
    }

    private String spans() {
        var now = span("now", days.from(), days.to());
        if (comparing == Comparing.NOTHING) {
            return now;
        }
        var back = isYear() ? A_YEAR : days.lengthInDays();
        return now + ", " + span("earlier", days.from().minusDays(back), days.to().minusDays(back));
    }

    private static String span(String name, LocalDate first, LocalDate last) {
        return "('%s', date '%s', date '%s')".formatted(name, first, last);
    }
}
