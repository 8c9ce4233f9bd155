package com.martlet.refine;

import com.martlet.base.Dataset;
import java.time.LocalDate;

/**
 * What one batch holds of one day of one dataset.
 *
 * @param primary the dataset is the first one of the batch's mapping: its rows are accounted for
 * @param accessRows logins and logouts
 * @param sessionlessRows events without a session of their own source
 * @param published a visible load has it
 * @param reopened a file of the batch was taken back since
 */
record TypedDay(
        Dataset dataset,
        LocalDate day,
        long batch,
        boolean primary,
        long rows,
        long accessRows,
        long sessionlessRows,
        boolean published,
        boolean reopened) {

    boolean isChanged() {
        return !published || reopened;
    }
}
