package com.martlet.adhoc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps an answer for a screen, as long as it fits into memory. */
final class CollectedRows implements ResultReader {

    private static final long MOST_SIGNS = 8_000_000;

    private List<ResultColumn> columns = List.of();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private long signs;

    @Override
    public void columns(List<ResultColumn> columns) {
        this.columns = columns;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        rows.add(cells);
        for (var cell : cells) {
            signs += cell instanceof String text ? text.length() : 1;
        }
    }

    @Override
    public boolean isFull() {
        return signs >= MOST_SIGNS;
    }

    ResultTable table(boolean isWhole) {
        return new ResultTable(columns, rows, isWhole);
    }
}
