package com.martlet.source;

import com.martlet.spark.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as a run would read them. */
public record MappingPreview(List<String> columns, List<Row> rows) {

    public MappingPreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param line from 1
     * @param raw as it stands in the file
     * @param dataset null when the row's shape was refused
     * @param values field to value; null when the row would be refused
     * @param reason why it would be refused, in English; null when it would be loaded
     * @param refusal the same, for people
     */
    public record Row(
            long line,
            String raw,
            @Nullable String dataset,
            @Nullable Map<String, String> values,
            @Nullable String reason,
            @Nullable Refusal refusal) {}

    /** Rows that a run would put into quarantine. */
    public long refused() {
        return rows.stream().filter(row -> row.reason() != null).count();
    }
}
