package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.Reason.Code;
import com.martlet.jobs.parse.Mapping.FieldRule;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills one field of a dataset from a row of a source. */
final class FieldReader {

    private final int target;
    private final int source;
    private final FieldRule rule;
    private final ValueParser parser;

    /**
     * @param target the field's place in the dataset
     * @param source the column's place among the wanted ones, -1 for a constant
     */
    FieldReader(Column column, int target, int source, FieldRule rule, ZoneId zone) {
        this.target = target;
        this.source = source;
        this.rule = rule;
        this.parser =
                ValueParser.of(
                        column, rule.parse(), rule.zone() == null ? zone : ZoneId.of(rule.zone()));
    }

    void read(@Nullable String[] values, Object[] row) throws RefusedRow {
        var text = text(values);
        if (text != null) {
            row[target] = parser.parse(text);
        }
    }

    private @Nullable String text(@Nullable String[] values) throws RefusedRow {
        if (source < 0) {
            return rule.constant();
        }
        var raw = values[source];
        var text = raw == null ? null : raw.strip();
        if (text == null || text.isEmpty() || isUnknown(rule.nulls(), text)) {
            return rule.constant();
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedRow(Code.NUL_CHARACTER, Objects.requireNonNull(rule.column()));
        }
        return unified(text);
    }

    private static boolean isUnknown(@Nullable List<String> nulls, String text) {
        return nulls != null && nulls.contains(text);
    }

    private @Nullable String unified(String text) {
        if (rule.map() != null && rule.map().containsKey(text)) {
            return rule.map().get(text);
        }
        return rule.prefixes() == null ? text : byPrefix(rule.prefixes(), text);
    }

    private @Nullable String byPrefix(Map<String, String> prefixes, String text) {
        String longest = null;
        for (var prefix : prefixes.keySet()) {
            if (text.startsWith(prefix)
                    && (longest == null || prefix.length() > longest.length())) {
                longest = prefix;
            }
        }
        return longest == null ? rule.constant() : prefixes.get(longest);
    }
}
