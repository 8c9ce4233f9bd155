package com.martlet.mart;

import com.martlet.mart.FailedChecks.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs db/checks: each returns the rows that must not exist. */
final class Checks {

    private static final int SHOWN = 20;

    private static final String COUNT = "count_of_all";

    private static final String FIRST_OF_ALL =
            """
            select failing.*, count(*) over () as count_of_all
            from (
            %s
            ) as failing
            limit %d
            """;

    private Checks() {}

    static void require(JdbcClient client, List<String> checks, Set<LocalDate> days) {
        var failures =
                checks.stream()
                        .map(check -> failure(check, failingRows(client, check, days)))
                        .flatMap(Optional::stream)
                        .toList();
        if (!failures.isEmpty()) {
            throw new FailedChecks(failures);
        }
    }

    private static List<Map<String, Object>> failingRows(
            JdbcClient client, String check, Set<LocalDate> days) {
        return client.sql(firstOfAll(Mart.check(check))).param("days", days).query().listOfRows();
    }

    /** The database counts them all and hands out the first: a load may be wrong in every row. */
    static String firstOfAll(String check) {
        return FIRST_OF_ALL.formatted(check, SHOWN);
    }

    private static Optional<Failure> failure(String check, List<Map<String, Object>> rows) {
        var texts = rows.stream().map(Checks::text).toList();
        return rows.stream()
                .findFirst()
                .map(first -> Long.parseLong(String.valueOf(first.get(COUNT))))
                .map(count -> new Failure(check, count, texts));
    }

    private static Map<String, String> text(Map<String, Object> row) {
        var text = new TreeMap<String, String>();
        row.forEach((column, value) -> text.put(column, String.valueOf(value)));
        text.remove(COUNT);
        return text;
    }
}
