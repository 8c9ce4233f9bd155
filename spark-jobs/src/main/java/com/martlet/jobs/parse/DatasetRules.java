package com.martlet.jobs.parse;

/** What a dataset demands of a row beyond its types. */
interface DatasetRules {

    /** Fills defaults and keys, refuses what cannot be, and returns the row's day (since 1970). */
    int complete(RowSoFar row) throws RefusedRow;
}
