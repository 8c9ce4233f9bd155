package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Format;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of a source to fields of datasets; the first dataset is the primary one. */
public record Mapping(@Nullable Format format, Map<String, DatasetRule> datasets)
        implements Serializable {

    public Format formatOrDetect() {
        return format == null ? Format.DETECT : format;
    }

    /**
     * @param where only rows whose column holds one of the values feed this dataset
     */
    public record DatasetRule(
            Map<String, FieldRule> fields, @Nullable Map<String, List<String>> where)
            implements Serializable {}

    /**
     * @param parse for times and days: patterns separated by " | ", epoch_seconds, epoch_millis,
     *     iso
     * @param prefixes beginning of the raw value to unified value, the longest wins
     */
    public record FieldRule(
            @Nullable String column,
            @Nullable String parse,
            @Nullable String zone,
            @Nullable String constant,
            @Nullable Map<String, String> map,
            @Nullable List<String> nulls,
            @Nullable Map<String, String> prefixes)
            implements Serializable {}
}
