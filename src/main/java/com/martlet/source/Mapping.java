package com.martlet.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a source to fields of unified datasets; the JSON of the API (POST /sources) and of
 * spec.json alike. The first dataset is the primary one: rows are counted against it.
 *
 * @param format how the file is read; null means detect
 * @param datasets dataset id to its rule, in order
 */
public record Mapping(@Nullable Format format, Map<String, DatasetRule> datasets) {

    public Mapping {
        datasets = inOrder(datasets);
    }

    /** The files are full pictures of a day, which the file or its sender names. */
    public boolean bringsSnapshots() {
        return datasets.containsKey("customers");
    }

    /**
     * @param type csv, json, combined (lines of an Apache access log) or auto (first byte that is
     *     not blank: "{" is json lines)
     * @param delimiter one character, null means detect among , ; tab |
     * @param header true, false or null: a first line that holds only names of known columns is a
     *     header
     * @param encoding a charset name, null means UTF-8 (with or without BOM)
     * @param columns names of the columns of a file without header, in order
     */
    public record Format(
            @Nullable String type,
            @Nullable String delimiter,
            @Nullable Boolean header,
            @Nullable String encoding,
            @Nullable List<String> columns) {}

    /**
     * @param fields unified field to how it is filled
     * @param where only rows whose column holds one of the values feed this dataset; null means all
     */
    public record DatasetRule(
            Map<String, FieldRule> fields, @Nullable Map<String, List<String>> where) {

        public DatasetRule {
            fields = inOrder(fields);
        }
    }

    /**
     * @param column the source's column (in JSON a path with dots), null with a constant
     * @param parse for times and days: a java.time pattern, or epoch_seconds, epoch_millis, iso;
     *     several are separated by " | " and tried in order; null means iso
     * @param zone the zone of times that carry none; null means the tenant's
     * @param constant the same value for every row
     * @param map raw value to unified value; other values stay
     * @param prefixes beginning of the raw value to unified value, the longest wins; a value with
     *     none of them becomes the constant, without constant the field's default
     * @param nulls raw texts that mean "unknown", such as "?"
     */
    public record FieldRule(
            @Nullable String column,
            @Nullable String parse,
            @Nullable String zone,
            @Nullable String constant,
            @Nullable Map<String, String> map,
            @Nullable Map<String, String> prefixes,
            @Nullable List<String> nulls) {}

    private static <V> Map<String, V> inOrder(Map<String, V> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
