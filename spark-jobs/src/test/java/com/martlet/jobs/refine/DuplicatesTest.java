package com.martlet.jobs.refine;

import static com.martlet.jobs.LocalSpark.row;
import static com.martlet.jobs.LocalSpark.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final Date MONDAY = Date.valueOf("2024-01-01");
    private static final Date TUESDAY = Date.valueOf("2024-01-02");

    @Test
    void keepsTheEventOfTheLatestFileAndLine() {
        var typed =
                rows(
                        "event_key bigint, dt date, _file bigint, _line bigint, page string",
                        row(1L, MONDAY, 1L, 9L, "old"),
                        row(1L, MONDAY, 2L, 3L, "new"),
                        row(1L, MONDAY, 2L, 2L, "old"),
                        row(2L, MONDAY, 1L, 1L, "other"));

        var kept = Duplicates.EVENTS.remove(typed);

        assertThat(texts(kept, "event_key", "page", "copies"))
                .containsExactlyInAnyOrder("1 new 3", "2 other 1");
    }

    @Test
    void keepsTheSamePurchaseOfAnotherDay() {
        var typed =
                rows(
                        "purchase_key bigint, dt date, _file bigint, _line bigint",
                        row(1L, MONDAY, 1L, 1L),
                        row(1L, TUESDAY, 1L, 2L));

        var kept = Duplicates.PURCHASES.remove(typed);

        assertThat(texts(kept, "dt", "copies"))
                .containsExactlyInAnyOrder("2024-01-01 1", "2024-01-02 1");
    }

    @Test
    void keepsTheLatestStateOfACustomer() {
        var typed =
                rows(
                        "customer_id string, dt date, _file bigint, _line bigint, grade string",
                        row("a", MONDAY, 1L, 5L, "silver"),
                        row("a", MONDAY, 2L, 1L, "gold"));

        var kept = Duplicates.CUSTOMERS.remove(typed);

        assertThat(texts(kept, "customer_id", "grade", "copies")).containsExactly("a gold 2");
    }

    @Test
    void keepsTheLatestUpdateOfAServiceRequest() {
        var typed =
                rows(
                        "request_id string, dt date, updated_at timestamp, _hash bigint,"
                                + " _file bigint, _line bigint, status string",
                        row("r", MONDAY, at("2024-01-03 10:00:00"), 5L, 1L, 2L, "closed"),
                        row("r", MONDAY, at("2024-01-03 10:00:00"), 4L, 1L, 3L, "smaller hash"),
                        row("r", MONDAY, at("2024-01-02 10:00:00"), 9L, 2L, 1L, "open"),
                        row("r", MONDAY, null, 99L, 3L, 1L, "without time"));

        var kept = Duplicates.SERVICE_REQUESTS.remove(typed);

        assertThat(texts(kept, "status", "copies")).containsExactly("closed 4");
    }

    private static Timestamp at(String time) {
        return Timestamp.valueOf(time);
    }

    private static List<String> texts(Dataset<Row> rows, String... columns) {
        return rows
                .selectExpr("concat_ws(' ', " + String.join(", ", columns) + ")")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
