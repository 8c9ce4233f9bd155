package com.martlet.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A stored mart: its select in db/marts, its check (if any) in db/checks, by one name. */
record Mart(String name) {

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

    static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
