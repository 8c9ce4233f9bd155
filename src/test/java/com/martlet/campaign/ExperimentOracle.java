package com.martlet.campaign;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Buyers of two groups and the interval of their difference, by another engine from raw rows. */
public final class ExperimentOracle {

    /**
     * Newcombe's interval written out in SQL: that of Wilson for each share, joined by the root of
     * squares.
     */
    private static final String INTERVAL =
            """
            with groups as (%s),
            wilson as (
                select treated, n, x, x / n as p,
                    (2 * x + 3.841458820694124 - 1.959963984540054
                        * sqrt(3.841458820694124 + 4 * x * (1 - x / n)))
                        / (2 * (n + 3.841458820694124)) as l,
                    (2 * x + 3.841458820694124 + 1.959963984540054
                        * sqrt(3.841458820694124 + 4 * x * (1 - x / n)))
                        / (2 * (n + 3.841458820694124)) as u
                from groups
            )
            select t.x, t.n, c.x, c.n,
                t.p - c.p - sqrt((t.p - t.l) * (t.p - t.l) + (c.u - c.p) * (c.u - c.p)),
                t.p - c.p + sqrt((t.u - t.p) * (t.u - t.p) + (c.p - c.l) * (c.p - c.l))
            from wilson as t cross join wilson as c
            where t.treated and not c.treated
            """;

    private ExperimentOracle() {}

    /** Buyers and customers of both groups, and the ends of the interval. */
    public record Answer(
            long buyers, long treated, long controlBuyers, long control, double low, double high) {}

    /**
     * @param groups a query for treated (boolean), n and x (doubles)
     */
    public static Answer ask(String groups) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var row = statement.executeQuery(INTERVAL.formatted(groups))) {
            row.next();
            return new Answer(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getDouble(5),
                    row.getDouble(6));
        }
    }
}
