package com.martlet.jobs.derive;

import com.martlet.jobs.LocalSpark;
import com.martlet.jobs.lake.DatasetSchema;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Events written as "key time type customer session"; - means none, the day is that of the time.
 */
final class Events {

    private static final DatasetSchema SCHEMA = DatasetSchema.of("events");

    private Events() {}

    static Dataset<Row> of(String... lines) {
        var rows = Arrays.stream(lines).map(Events::row).toArray(Object[][]::new);
        return LocalSpark.rows(DatasetSchema.ddl(SCHEMA.columns()) + ", dt date", rows);
    }

    private static Object[] row(String line) {
        var words = line.split("\\s+");
        var time = LocalDateTime.parse(words[1]);
        var row = new Object[SCHEMA.columns().size() + 1];
        row[SCHEMA.indexOf("event_key")] = Long.valueOf(words[0]);
        row[SCHEMA.indexOf("occurred_at")] = Timestamp.valueOf(time);
        row[SCHEMA.indexOf("event_type")] = words[2];
        row[SCHEMA.indexOf("customer_id")] = word(words[3]);
        row[SCHEMA.indexOf("session_id")] = word(words[4]);
        row[row.length - 1] = Date.valueOf(time.toLocalDate());
        return row;
    }

    private static String word(String word) {
        return word.equals("-") ? null : word;
    }

    /** The columns of each row, in the order of event_key. */
    static List<String> texts(Dataset<Row> events, String... columns) {
        return events.orderBy("event_key").collectAsList().stream()
                .map(row -> text(row, columns))
                .toList();
    }

    private static String text(Row row, String... columns) {
        return String.join(
                " ",
                Arrays.stream(columns)
                        .map(column -> String.valueOf(row.<Object>getAs(column)))
                        .toList());
    }
}
