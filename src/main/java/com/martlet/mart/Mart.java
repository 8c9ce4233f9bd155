package com.martlet.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A stored mart: its select in db/marts, its check (if any) in db/checks, by one name. */
record Mart(String name) {

    /** Hides the view of the same name from the steps after it. */
    private static final String PURCHASES_OF_BUYERS =
            """
            fact_purchases as (
                select every_day.*
                from fact_purchases as every_day
                where every_day.customer_id in (
                    select customer_id from fact_purchases where day in (:days)
                )
            ),

            """;

    /** In the order in which they are built: each may read those before it. */
    static final List<Mart> ALL =
            List.of(
                    new Mart("customer_days"),
                    new Mart("category_days"),
                    new Mart("brand_days"),
                    new Mart("event_type_days"),
                    new Mart("page_days"),
                    new Mart("service_days"),
                    new Mart("daily_kpi"));

    String select() {
        return read("db/marts/" + name + ".sql");
    }

    static String check(String name) {
        return read("db/checks/" + name + ".sql");
    }

    /** The check of a mart that is never stored, with the mart's select as its first step. */
    static String checkAsOf(String name) {
        return over(read("db/marts/" + name + ".sql"), name);
    }

    /**
     * The same for what the buyers of some days have ever bought: its cost follows the new data.
     */
    static String checkOfBuyers(String name) {
        return "with " + PURCHASES_OF_BUYERS + withoutWith(checkAsOf(name));
    }

    static String over(String select, String name) {
        return "with %s as (%n%s%n),%n%n%s".formatted(name, select, withoutWith(check(name)));
    }

    private static String withoutWith(String select) {
        return select.replaceFirst("(?s)^.*?with ", "");
    }

    static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
