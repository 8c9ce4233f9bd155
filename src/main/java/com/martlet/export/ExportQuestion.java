package com.martlet.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to take out, in words that can be kept and asked again.
 *
 * @param kind one of the words of {@link Exportable#kind}: chart, table, members
 * @param name which of its kind: overview/revenue, user_dimension, vip
 * @param options what only this kind knows, such as names=whole
 */
public record ExportQuestion(
        String kind,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String segment,
        Map<String, List<String>> filters,
        Map<String, String> options) {

    public ExportQuestion {
        filters = Map.copyOf(filters);
        options = Map.copyOf(options);
    }

    /** Without any narrowing. */
    public static ExportQuestion of(String kind, String name, Map<String, String> options) {
        return new ExportQuestion(kind, name, null, null, null, Map.of(), options);
    }

    /** The same with an option. */
    public ExportQuestion with(String option, String value) {
        var more = new HashMap<>(options);
        more.put(option, value);
        return new ExportQuestion(kind, name, from, to, segment, filters, more);
    }

    public String option(String option, String usual) {
        return options.getOrDefault(option, usual);
    }
}
