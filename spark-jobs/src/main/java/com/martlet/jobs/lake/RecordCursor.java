package com.martlet.jobs.lake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks over the records of a part of a file; blank lines are none. */
public interface RecordCursor extends Closeable {

    boolean next() throws IOException;

    /** The line the record starts on, from 1. */
    long line();

    /** The record as it stands in the file, for people. */
    String raw();

    /** What is wrong with the record as a whole; null when its values can be read. */
    @Nullable Reason problem();

    /** The values of the wanted columns, in their order. The array is used again. */
    @Nullable String[] values();
}
