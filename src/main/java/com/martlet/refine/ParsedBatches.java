package com.martlet.refine;

import com.martlet.spark.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** report.json of a parse request. */
record ParsedBatches(List<Batch> batches) {

    record Batch(long batch, List<Day> days, List<File> files, long quarantined) {}

    record Day(
            String dataset,
            LocalDate day,
            boolean primary,
            long rows,
            long accessRows,
            long sessionlessRows) {}

    /**
     * @param rows all that the file holds
     * @param ignored those that the mapping's conditions leave out
     */
    record File(long id, long rows, long quarantined, long ignored, List<Refused> reasons) {}

    /**
     * @param dataset the one that refused the rows; null when their shape was refused
     */
    record Refused(@Nullable String dataset, Refusal refusal, long rows) {}
}
