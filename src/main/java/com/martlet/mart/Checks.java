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

    private Checks() {}

    static void require(JdbcClient client, List<String> checks, Set<LocalDate> days) {
        var failures =
                checks.stream()
                        .map(check -> run(client, check, days))
                        .flatMap(Optional::stream)
                        .toList();
        if (!failures.isEmpty()) {
            throw new FailedChecks(failures);
        }
    }

    private static Optional<Failure> run(JdbcClient client, String check, Set<LocalDate> days) {
        var rows = client.sql(Mart.check(check)).param("days", days).query().listOfRows();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Failure(
                                check,
                                rows.size(),
                                rows.stream().limit(SHOWN).map(Checks::text).toList()));
    }

    private static Map<String, String> text(Map<String, Object> row) {
        var text = new TreeMap<String, String>();
        row.forEach((column, value) -> text.put(column, String.valueOf(value)));
        return text;
    }
}
