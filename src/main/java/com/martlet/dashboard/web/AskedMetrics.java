package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The parameters of a question for numbers, read and checked. */
record AskedMetrics(
        List<String> metrics,
        Period period,
        Grain grain,
        List<String> by,
        Map<String, Set<String>> filters,
        Optional<String> segment,
        Format format) {

    private static final String FILTER = "filter.";
    private static final Set<String> NAMES =
            Set.of("metrics", "from", "to", "grain", "by", "segment", "format");

    static AskedMetrics of(MultiValueMap<String, String> parameters) {
        requireKnown(parameters.keySet());
        return new AskedMetrics(
                words(parameters, "metrics"),
                new Period(day(parameters, "from"), day(parameters, "to")),
                grain(first(parameters, "grain").orElse("day")),
                words(parameters, "by"),
                filters(parameters),
                first(parameters, "segment"),
                Format.of(first(parameters, "format")));
    }

    MetricQuery query(Optional<CustomerSet> members) {
        return new MetricQuery(metrics, period, grain, by, filters, members);
    }

    private static void requireKnown(Set<String> names) {
        for (var name : names) {
            if (!NAMES.contains(name) && !name.startsWith(FILTER)) {
                throw new UserError(
                        "There is no parameter \"%s\". Use metrics, from, to, grain, by, segment, format or filter.<dimension>."
                                .formatted(name));
            }
        }
    }

    private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isBlank());
    }

    private static List<String> words(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static LocalDate day(MultiValueMap<String, String> parameters, String name) {
        var text =
                first(parameters, name)
                        .orElseThrow(
                                () ->
                                        new UserError(
                                                "The parameter \"%s\" is missing. Give a day such as 2020-10-25."
                                                        .formatted(name)));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UserError(
                    "\"%s\" is not a day for \"%s\". Give one such as 2020-10-25."
                            .formatted(text, name),
                    e);
        }
    }

    private static Grain grain(String word) {
        for (var grain : Grain.values()) {
            if (grain.name().toLowerCase(Locale.ROOT).equals(word)) {
                return grain;
            }
        }
        throw new UserError(
                "There is no grain \"%s\". Use day, week, month or total.".formatted(word));
    }

    /** An empty value asks for rows where the source had none. */
    private static Map<String, Set<String>> filters(MultiValueMap<String, String> parameters) {
        var filters = new HashMap<String, Set<String>>();
        parameters.forEach(
                (name, values) -> {
                    if (name.startsWith(FILTER)) {
                        var kept = new LinkedHashSet<String>();
                        values.forEach(value -> kept.addAll(List.of(value.split(",", -1))));
                        filters.put(name.substring(FILTER.length()), kept);
                    }
                });
        return filters;
    }
}
