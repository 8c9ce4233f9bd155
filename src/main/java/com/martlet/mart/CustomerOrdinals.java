package com.martlet.mart;

import com.martlet.warehouse.Dialect;
import com.martlet.warehouse.LoadId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives each new customer and visitor the next dense number; what was given stays. */
final class CustomerOrdinals {

    private static final String SEEN =
            """
            with people as (
                select coalesce(customer_id, visitor_id) as customer_id,
                    customer_id is null as is_visitor
                from fact_events
                where day in (:days)
                union
                select customer_id, false from fact_purchases
                where day in (:days)
                union
                select customer_id, false from fact_service_requests
                where day in (:days)
                union
                select customer_id, false from customer_snapshots
                where day in (:days)
            ),
            seen as (
                select customer_id, bool_and(is_visitor) as is_visitor
                from people
                where customer_id is not null
                group by customer_id
            )
            """;

    private static final String KNOWN_BY_NOW =
            """
            select :load, ordinal from customer_ordinals
            where is_visitor
                and customer_id in (select customer_id from seen where not is_visitor)
                and ordinal not in (
                    select customer_ordinal from newly_known where load_id = :load
                )
            """;

    private static final String NEW =
            """
            select
                (select coalesce(max(ordinal) + 1, 0) from customer_ordinals)
                    + row_number() over (order by customer_id) - 1,
                customer_id,
                is_visitor
            from seen
            where customer_id not in (select customer_id from customer_ordinals)
            """;

    private static final String INTO_KNOWN =
            "insert into newly_known (load_id, customer_ordinal)\n";

    private static final String INTO_ORDINALS =
            "insert into customer_ordinals (ordinal, customer_id, is_visitor)\n";

    private CustomerOrdinals() {}

    /** Visitors who became known stay visitors to readers until the load is published. */
    static void assign(Dialect dialect, JdbcClient client, LoadId load, Set<LocalDate> days) {
        statements(dialect)
                .forEach(
                        statement ->
                                client.sql(statement)
                                        .param("load", load.value())
                                        .param("days", days)
                                        .update());
    }

    /** PostgreSQL reads the facts once for both; a step of Redshift's with cannot insert. */
    private static List<String> statements(Dialect dialect) {
        return switch (dialect) {
            case Dialect.PostgreSql() ->
                    List.of(
                            "%s, known_by_now as (%n%s%s)%n%s%s"
                                    .formatted(SEEN, INTO_KNOWN, KNOWN_BY_NOW, INTO_ORDINALS, NEW));
            case Dialect.Redshift() ->
                    List.of(INTO_KNOWN + SEEN + KNOWN_BY_NOW, INTO_ORDINALS + SEEN + NEW);
        };
    }
}
