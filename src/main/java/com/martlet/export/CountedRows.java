package com.martlet.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the rows on their way, and lets none pass once it is cancelled from elsewhere. */
final class CountedRows implements RowSink {

    private final RowSink delegate;
    private volatile long count;
    private volatile boolean cancelled;

    CountedRows(RowSink delegate) {
        this.delegate = delegate;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one writes, others read
    public void row(List<? extends @Nullable Object> cells) {
        requireWanted();
        delegate.row(cells);
        count++;
    }

    void cancel() {
        cancelled = true;
    }

    void requireWanted() {
        if (cancelled) {
            throw new DownloadCancelled();
        }
    }

    long count() {
        return count;
    }
}
