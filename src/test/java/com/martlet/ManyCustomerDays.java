package com.martlet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Puts a million published rows of customers' days into the warehouse of a home. */
final class ManyCustomerDays {

    static final String FIRST_DAY = "2026-11-19";
    static final String SECOND_DAY = "2026-11-20";

    private static final int FIRST = 300_000;
    private static final int ALL = 1_000_000;

    private final HomeDatabase database;

    ManyCustomerDays(Path home) {
        this.database = new HomeDatabase(home);
    }

    /** What the rows add up to, by the sum of the numbers from 1 to n. */
    record Key() {
        BigDecimal revenue(long rows) {
            return BigDecimal.valueOf(rows * (rows + 1) / 2).movePointLeft(2).stripTrailingZeros();
        }
    }

    Key fill(String slug) throws IOException {
        var key = database.key(slug);
        var warehouse = database.warehouse();
        for (var sql : statements(key)) {
            warehouse.sql(sql).update();
        }
        return new Key();
    }

    private static List<String> statements(String key) {
        return List.of(
                "insert into %s_analytics.customer_ordinals select n, 'customer ' || n, false from generate_series(1, %d) as n"
                        .formatted(key, ALL),
                rows(key, FIRST_DAY, 1, FIRST),
                rows(key, SECOND_DAY, FIRST + 1, ALL),
                "insert into %s_analytics.visible_loads values ('customer_days', '%s', 1, %d), ('customer_days', '%s', 1, %d)"
                        .formatted(key, FIRST_DAY, FIRST, SECOND_DAY, ALL - FIRST),
                "insert into %s_analytics.data_versions values (1, 1, 1, now())".formatted(key));
    }

    private static String rows(String key, String day, int from, int to) {
        return """
        insert into %s_marts.customer_days_rows
        select 1, '%s', n, 3, 2, 1, 0, 0, 1, 1, 1, 60, 1, n / 100.0, '%s 09:00', '%s 10:00'
        from generate_series(%d, %d) as n
        """
                .formatted(key, day, day, day, from, to);
    }
}
