package com.martlet.pipeline.web;

import com.martlet.base.RowCounts;
import org.jspecify.annotations.Nullable;

/** Counts for programs: a stage that moves no rows moves zero. */
final class Rows {

    private Rows() {}

    static RowCounts of(@Nullable RowCounts rows) {
        return rows == null ? RowCounts.NONE : rows;
    }
}
