package com.martlet.prediction;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The buyers of the visible version as its own values tell them, without a look at purchases. */
final class KnownBuyers {

    private static final int FETCHED_AT_ONCE = 5_000;

    /** Values that are older than a load of purchases, or that lack a column, tell nothing. */
    private static final String HOLDS =
            """
            select count(*) from visible_loads as loads
            where loads.table_name = 'customer_values'
                and not exists (
                    select 1 from visible_loads as later
                    where later.table_name = 'purchases' and later.load_id > loads.load_id
                )
                and not exists (
                    select 1 from customer_values_rows as stored
                    where stored.load_id = loads.load_id and stored.day = loads.day
                        and stored.total_repeat_revenue is null
                )
            """;

    private static final String VISIBLE =
            """
            select
                stored.customer_ordinal, stored.count_purchase_days, stored.total_repeat_revenue,
                stored.median_gap_days, stored.first_purchase_on, stored.last_purchase_on
            from visible_loads as loads
            inner join customer_values_rows as stored
                on stored.load_id = loads.load_id and stored.day = loads.day
            where loads.table_name = 'customer_values'
            """;

    private KnownBuyers() {}

    /**
     * @param asOf since the values were made, purchases have changed up to this day at most
     */
    static Optional<Buyers> find(JdbcClient client, LocalDate asOf) {
        if (client.sql(HOLDS).query(Long.class).single() == 0) {
            return Optional.empty();
        }
        var all =
                client.sql(VISIBLE)
                        .withFetchSize(FETCHED_AT_ONCE)
                        .query((row, number) -> Buyers.buyer(row))
                        .list();
        return Optional.of(new Buyers(asOf, all));
    }
}
