package com.martlet.refine;

import java.time.LocalDate;
import java.util.List;

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

    record File(long id, long rows, long quarantined) {}
}
