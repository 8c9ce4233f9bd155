package com.martlet.adhoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer row by row. */
interface ResultReader {

    /** Before the first row, also when none follows. */
    void columns(List<ResultColumn> columns);

    void row(List<@Nullable Object> cells);

    /** Whether it can take no more. */
    default boolean isFull() {
        return false;
    }
}
