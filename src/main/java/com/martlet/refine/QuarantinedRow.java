package com.martlet.refine;

import org.jspecify.annotations.Nullable;

/**
 * A refused row.
 *
 * @param line where the record starts in the file, from 1
 * @param rows how many rows it stands for: more than one when a file was refused as a whole
 * @param dataset null when already the row's shape was refused
 * @param raw as it came: personal data, null for whom may not see it
 */
public record QuarantinedRow(
        String source,
        long run,
        String file,
        long line,
        long rows,
        @Nullable String dataset,
        String reason,
        @Nullable String raw) {

    QuarantinedRow withoutRaw() {
        return new QuarantinedRow(source, run, file, line, rows, dataset, reason, null);
    }
}
