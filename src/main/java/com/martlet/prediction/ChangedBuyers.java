package com.martlet.prediction;

import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose purchases differ from what was known of them. */
final class ChangedBuyers {

    static final String PURCHASES = "purchases";

    /** Who had a purchase or a refund on the days, or has one now. */
    private static final String ON_DAYS =
            """
            select customer_ordinal from customer_days
            where day in (:days) and (count_purchase_rows > 0 or total_revenue <> 0)
            union
            select stored.customer_ordinal
            from visible_loads as loads
            inner join customer_days_rows as stored
                on stored.load_id = loads.load_id and stored.day = loads.day
            where loads.table_name = 'customer_days' and loads.day in (:days)
                and (stored.count_purchase_rows > 0 or stored.total_revenue <> 0)
            """;

    private static final String BETWEEN =
            """
            select distinct customer_ordinal from customer_days
            where day > :after and day <= :until
                and (count_purchase_rows > 0 or total_revenue <> 0)
            """;

    private ChangedBuyers() {}

    /** By what the load in progress changes. */
    static Set<Integer> find(JdbcClient client, Set<TableDay> touched) {
        var days =
                touched.stream()
                        .filter(day -> day.table().equals(PURCHASES))
                        .map(TableDay::day)
                        .collect(Collectors.toSet());
        return days.isEmpty()
                ? Set.of()
                : client.sql(ON_DAYS).param("days", days).query(Integer.class).set();
    }

    /** By what happened after a day, up to another one. */
    static Set<Integer> between(JdbcClient client, LocalDate after, LocalDate until) {
        return client.sql(BETWEEN)
                .param("after", after)
                .param("until", until)
                .query(Integer.class)
                .set();
    }
}
