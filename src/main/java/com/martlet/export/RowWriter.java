package com.martlet.export;

/** Writes rows as a file, as they come. */
interface RowWriter extends RowSink {

    /** Sends what is buffered; the stream stays open, as it belongs to the caller. */
    void finish();
}
