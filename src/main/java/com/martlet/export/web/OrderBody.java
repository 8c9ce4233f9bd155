package com.martlet.export.web;

import com.martlet.base.UserError;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportQuestion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks for: one of a chart, a table, the members of a segment or refused rows.
 *
 * @param chart such as revenue/months
 * @param members slug of the segment
 * @param quarantine a source, or all; run narrows it
 * @param filters dimension to a value or several
 * @param asOf the day of a table
 * @param compare prev, year or none
 * @param names masked or whole
 */
record OrderBody(
        @Nullable String chart,
        @Nullable String table,
        @Nullable String members,
        @Nullable String quarantine,
        @Nullable Long run,
        @Nullable String format,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String segment,
        @Nullable Map<String, Object> filters,
        @Nullable LocalDate asOf,
        @Nullable String compare,
        @Nullable String names,
        @Nullable String reason) {

    private static final String FORMATS =
            Arrays.stream(ExportFormat.values())
                    .filter(ExportFormat::isOrdered)
                    .map(ExportFormat::word)
                    .collect(Collectors.joining(", "));

    ExportFormat written() {
        return written(format);
    }

    static ExportFormat written(@Nullable String format) {
        return Arrays.stream(ExportFormat.values())
                .filter(ExportFormat::isOrdered)
                .filter(one -> one.word().equals(format))
                .findFirst()
                .orElseThrow(() -> new UserError("export.error.format", format, FORMATS));
    }

    ExportQuestion question() {
        var subject = subject();
        return new ExportQuestion(
                subject.getKey(),
                subject.getValue(),
                from,
                asOf == null ? to : asOf,
                segment,
                values(),
                options());
    }

    private Map.Entry<String, String> subject() {
        var subjects = new LinkedHashMap<String, String>();
        put(subjects, "chart", chart);
        put(subjects, "table", table);
        put(subjects, "members", members);
        put(subjects, "quarantine", quarantine);
        if (subjects.size() != 1) {
            throw new UserError("export.error.oneThing");
        }
        return subjects.entrySet().iterator().next();
    }

    private Map<String, String> options() {
        var options = new HashMap<String, String>();
        put(options, "cmp", compare);
        put(options, "names", names);
        put(options, "run", run == null ? null : run.toString());
        return options;
    }

    private Map<String, List<String>> values() {
        var values = new HashMap<String, List<String>>();
        if (filters != null) {
            filters.forEach((name, value) -> values.put(name, list(value)));
        }
        return values;
    }

    private static List<String> list(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static void put(Map<String, String> target, String name, @Nullable String value) {
        if (value != null) {
            target.put(name, value);
        }
    }
}
