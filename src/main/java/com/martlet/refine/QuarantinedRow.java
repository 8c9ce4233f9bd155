package com.martlet.refine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.martlet.source.FieldNames;
import com.martlet.source.Mapping;
import com.martlet.spark.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A refused row.
 *
 * @param fileId the file's number at its source
 * @param line where the record starts in the file, from 1
 * @param rows how many rows it stands for: more than one when a file was refused as a whole
 * @param dataset null when already the row's shape was refused
 * @param raw as it came: personal data, null for whom may not see it
 */
public record QuarantinedRow(
        String source,
        long run,
        @JsonIgnore long fileId,
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

    /** Why, in a language of people. */
    public String reason(Locale language) {
        return refusal.phrase().in(language);
    }

    /** With the reason in the words of its source. */
    QuarantinedRow named(@Nullable Mapping mapping) {
        return mapping == null
                ? this
                : new QuarantinedRow(
                        source,
                        run,
                        fileId,
                        file,
                        line,
                        rows,
                        dataset,
                        FieldNames.in(mapping, dataset, refusal),
                        raw);
    }

    /** Without the row itself and what the reason quotes of it. */
    public QuarantinedRow withoutPersonalData() {
        return new QuarantinedRow(
                source, run, fileId, file, line, rows, dataset, refusal.withoutCells(), null);
    }
}
