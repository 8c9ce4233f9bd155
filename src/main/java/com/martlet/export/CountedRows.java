package com.martlet.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the rows on their way. */
final class CountedRows implements RowSink {

    private final RowSink delegate;
    private long count;

    CountedRows(RowSink delegate) {
        this.delegate = delegate;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        delegate.row(cells);
        count++;
    }

    long count() {
        return count;
    }
}
