package com.martlet.refine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.martlet.spark.Refusal;
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
        @JsonIgnore Refusal refusal,
        @Nullable String raw) {

    /** Why, in English. */
    @JsonProperty
    public String reason() {
        return refusal.english();
    }

    /** Without the row itself and what the reason quotes of it. */
    public QuarantinedRow withoutPersonalData() {
        return new QuarantinedRow(
                source, run, file, line, rows, dataset, refusal.withoutCells(), null);
    }
}
