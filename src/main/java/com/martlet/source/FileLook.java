package com.martlet.source;

import com.martlet.spark.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, before anybody said what it means.
 *
 * @param format csv, json_lines, json_array or combined
 * @param encoding a charset's name; null means UTF-8 or a byte order mark
 * @param problem why no row of it can be used; null when they can
 */
public record FileLook(
        String format,
        @Nullable String encoding,
        @Nullable Refusal problem,
        List<String> columns,
        List<Row> rows) {

    public FileLook {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param line from 1
     * @param cells in the order of the columns; null means no value
     */
    public record Row(long line, @Nullable Refusal problem, List<@Nullable String> cells) {}

    /** The values of a column that the first rows show, without empty ones. */
    public List<String> values(String column) {
        var index = columns.indexOf(column);
        return rows.stream()
                .filter(row -> row.problem() == null && index >= 0)
                .map(row -> row.cells().get(index))
                .filter(cell -> cell != null && !cell.isBlank())
                .map(String::valueOf)
                .toList();
    }

    /** The mapping's word for the format. */
    public String mappingFormat() {
        return switch (format) {
            case "json_lines", "json_array" -> "json";
            default -> format;
        };
    }
}
