package com.martlet.adhoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer.
 *
 * @param isWhole false when there were more rows than are shown
 */
public record ResultTable(
        List<ResultColumn> columns, List<List<@Nullable Object>> rows, boolean isWhole) {

    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
