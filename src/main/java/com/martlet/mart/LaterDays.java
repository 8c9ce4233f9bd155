package com.martlet.mart;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The later days whose new or first-time customers change with the touched days. When a customer
 * begins or ceases to be active on a touched day, the only other day that can change is the next
 * one on which that customer is active.
 */
final class LaterDays {

    private static final String CHANGED =
            """
            with visible as (
                select stored.day, stored.customer_ordinal
                from visible_loads as loads
                inner join customer_days_rows as stored
                    on stored.load_id = loads.load_id and stored.day = loads.day
                where loads.table_name = 'customer_days'
                    and loads.day in (:days) and stored.%1$s > 0
            ),
            candidates as (
                select day, customer_ordinal from customer_days
                where day in (:days) and %1$s > 0
            ),
            changed as (
                (select day, customer_ordinal from visible
                except
                select day, customer_ordinal from candidates)
                union all
                (select day, customer_ordinal from candidates
                except
                select day, customer_ordinal from visible)
            ),
            next_days as (
                select changed.day, changed.customer_ordinal, min(later.day) as next_day
                from changed
                inner join customer_days as later
                    on later.customer_ordinal = changed.customer_ordinal
                    and later.day > changed.day
                    and later.%1$s > 0
                group by changed.day, changed.customer_ordinal
            )
            select distinct next_day from next_days where next_day not in (:days)
            """;

    private LaterDays() {}

    /** To be asked once customer_days of the touched days is built and staged. */
    static List<LocalDate> find(JdbcClient client, Set<LocalDate> touched) {
        return List.of("count_events", "count_purchase_rows").stream()
                .flatMap(kind -> changedBy(client, kind, touched).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<LocalDate> changedBy(
            JdbcClient client, String kind, Set<LocalDate> touched) {
        return client.sql(CHANGED.formatted(kind))
                .param("days", touched)
                .query(LocalDate.class)
                .list();
    }
}
