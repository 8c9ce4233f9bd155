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
            @Nullable Refusal refusal) {

        private Row named(Mapping mapping) {
            return refusal == null
                    ? this
                    : new Row(
                            line,
                            raw,
                            dataset,
                            values,
                            reason,
                            FieldNames.in(mapping, dataset, refusal));
        }
    }

    /** With the reasons in the words of the file and its reader. */
    MappingPreview named(Mapping mapping) {
        return new MappingPreview(columns, rows.stream().map(row -> row.named(mapping)).toList());
    }

    /** Rows that a run would put into quarantine. */
    public long refused() {
        return rows.stream().filter(row -> row.reason() != null).count();
    }
}
