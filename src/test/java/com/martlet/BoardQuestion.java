package com.martlet;

import com.martlet.base.Period;
import com.martlet.testing.ApiClient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a chart of a board asks the API, and the same as SQL over tables of events and purchases.
 *
 * @param sql with a number for each row in its second column; the condition on days is added
 */
record BoardQuestion(String metric, String query, String sql) {

    private static final String CATEGORY = "split_part(category_code, '.', 1)";

    static final List<BoardQuestion> TWELVE =
            List.of(
                    asked("events", "grain=day", "select day, count(*) from events"),
                    asked("visitors", "grain=day", distinct("day", "customer_id", "events")),
                    asked("sessions", "grain=day", distinct("day", "session_id", "events")),
                    asked("revenue", "grain=day", "select day, sum(amount) from purchases"),
                    asked("orders", "grain=day", distinct("day", "order_id", "purchases")),
                    asked("visitors", "grain=total", distinct("1", "customer_id", "events")),
                    asked("buyers", "grain=total", distinct("1", "customer_id", "purchases")),
                    by("events", "event_type", "select event_type, count(*) from events"),
                    by("revenue", "category_1", sum(CATEGORY)),
                    by("revenue", "brand", sum("brand")),
                    by("revenue", "hour", sum("extract(hour from purchased_at)")),
                    by("visitors", "category_1", distinct(CATEGORY, "customer_id", "events")));

    private static BoardQuestion asked(String metric, String query, String sql) {
        var where = sql.endsWith("purchases") ? " where amount > 0 and" : " where";
        return new BoardQuestion(metric, query, sql + where);
    }

    private static BoardQuestion by(String metric, String dimension, String sql) {
        return asked(metric, "grain=total&by=" + dimension, sql);
    }

    private static String distinct(String key, String counted, String table) {
        return "select %s, count(distinct %s) from %s".formatted(key, counted, table);
    }

    private static String sum(String key) {
        return "select %s, sum(amount) from purchases".formatted(key);
    }

    /**
     * The sum of the answer's numbers.
     *
     * @param segment its slug, or empty
     */
    BigDecimal ask(ApiClient api, Period days, String segment) {
        var path =
                "/metrics/query?metrics=%s&from=%s&to=%s&%s%s"
                        .formatted(
                                metric,
                                days.from(),
                                days.to(),
                                query,
                                segment.isEmpty() ? "" : "&segment=" + segment);
        var sum = BigDecimal.ZERO;
        for (var row : api.get(path).get("rows")) {
            sum = sum.add(row.path(metric).decimalValue(BigDecimal.ZERO));
        }
        return sum;
    }

    /**
     * The sum of the rows' numbers.
     *
     * @param members a select of the customers who count, or empty
     */
    BigDecimal ask(Connection database, Period days, String members) throws SQLException {
        var who = members.isEmpty() ? "" : " and customer_id in (" + members + ")";
        var select =
                "%s day between '%s' and '%s'%s group by 1"
                        .formatted(sql, days.from(), days.to(), who);
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(select)) {
            var sum = BigDecimal.ZERO;
            while (rows.next()) {
                sum = sum.add(rows.getBigDecimal(2));
            }
            return sum.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        }
    }
}
