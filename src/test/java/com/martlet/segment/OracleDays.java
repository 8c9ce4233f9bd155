package com.martlet.segment;

import com.martlet.base.Period;

/** Days and windows of the shop in Seoul, in the words of DuckDB. */
final class OracleDays {

    private OracleDays() {}

    /** The first or last day that counts. */
    static String last(LastTime of, Rule.Where where) {
        var day = "cast(moment + interval 9 hour as date)";
        var query =
                switch (of) {
                    case VISIT ->
                            "(select max(%s) from happenings h where h.customer = c.customer and %s)";
                    case FIRST_VISIT ->
                            "(select min(%s) from happenings h where h.customer = c.customer and %s)";
                    case PURCHASE ->
                            "(select max(%s) from sales h where h.customer = c.customer and h.status = 'completed' and %s)";
                    case FIRST_PURCHASE ->
                            "(select min(%s) from sales h where h.customer = c.customer and h.status = 'completed' and %s)";
                    case SIGN_UP -> OracleAttributes.known("signed_up").replace("%", "%%");
                };
        return query.formatted(day, OracleRowTests.narrowed("h", where));
    }

    static String inWindow(String row, Window window) {
        return switch (window) {
            case Window.Always always -> "true";
            case Window.Last last ->
                    within(
                            row,
                            new Period(
                                    ShopRows.TODAY.minusDays(last.days()),
                                    ShopRows.TODAY.minusDays(1)));
            case Window.Between between -> within(row, between.period());
        };
    }

    private static String within(String row, Period period) {
        return "cast(%s.moment + interval 9 hour as date) between date '%s' and date '%s'"
                .formatted(row, period.from(), period.to());
    }
}
