package com.martlet.mart;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives each new customer and visitor the next dense number; what was given stays. */
final class CustomerOrdinals {

    private static final String SEEN =
            """
            with people as (
                select customer_id, false as is_visitor from fact_events
                where day in (:days) and customer_id is not null
                union
                select visitor_id, true from fact_events
                where day in (:days) and customer_id is null and visitor_id is not null
                union
                select customer_id, false from fact_purchases
                where day in (:days) and customer_id is not null
                union
                select customer_id, false from fact_service_requests
                where day in (:days) and customer_id is not null
                union
                select customer_id, false from customer_snapshots
                where day in (:days)
            ),
            seen as (
                select customer_id, min(case when is_visitor then 1 else 0 end) = 1 as is_visitor
                from people
                group by customer_id
            )
            """;

    private CustomerOrdinals() {}

    static void assign(JdbcClient client, Set<LocalDate> days) {
        client.sql(
                        "insert into customer_ordinals (ordinal, customer_id, is_visitor)\n"
                                + SEEN
                                + """
                                select
                                    (select coalesce(max(ordinal) + 1, 0) from customer_ordinals)
                                        + row_number() over (order by customer_id) - 1,
                                    customer_id,
                                    is_visitor
                                from seen
                                where customer_id not in (
                                    select customer_id from customer_ordinals
                                )
                                """)
                .param("days", days)
                .update();
        client.sql(
                        SEEN
                                + """
                                update customer_ordinals set is_visitor = false
                                where is_visitor and customer_id in (
                                    select customer_id from seen where not is_visitor
                                )
                                """)
                .param("days", days)
                .update();
    }
}
