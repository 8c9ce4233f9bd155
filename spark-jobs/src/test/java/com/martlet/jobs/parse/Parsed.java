package com.martlet.jobs.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a parse request reported and wrote. */
final class Parsed {

    private Parsed() {}

    /** Of the first file. */
    static void assertCounts(JsonNode report, long rows, long quarantined) {
        assertThat(report.path("message").asText()).isEmpty();
        assertThat(report.at("/batches/0/files/0/rows").asLong()).isEqualTo(rows);
        assertThat(report.at("/batches/0/files/0/quarantined").asLong()).isEqualTo(quarantined);
    }

    /** The columns of each row, joined by blanks. */
    static List<String> texts(Dataset<Row> rows, String... columns) {
        return rows
                .selectExpr("concat_ws(' ', " + String.join(", ", columns) + ")")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
