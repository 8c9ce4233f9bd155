package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between the state of a board and the parameters of its address. */
public final class BoardAddress {

    private static final String RANGE = "range";
    private static final String COMPARING = "cmp";
    private static final String SEGMENT = "seg";
    private static final String FILTER = "f.";

    private BoardAddress() {}

    /**
     * @param refused the values that mean nothing, as they stood in the address; the default took
     *     their place
     */
    public record Reading(BoardState state, List<String> refused) {}

    /**
     * @param dimensions the filters there are
     * @param usual what holds where the address says nothing
     */
    public static Reading read(
            Map<String, List<String>> parameters, Set<String> dimensions, BoardState usual) {
        var refused = new ArrayList<String>();
        var range = first(parameters, RANGE);
        var comparing = first(parameters, COMPARING);
        var state =
                new BoardState(
                        range == null ? usual.range() : range(range, refused),
                        comparing == null ? usual.comparing() : comparing(comparing, refused),
                        first(parameters, SEGMENT),
                        filters(parameters, dimensions, refused));
        return new Reading(state, List.copyOf(refused));
    }

    /** Only what differs from the usual, so that addresses stay short. */
    public static Map<String, List<String>> write(BoardState state, BoardState usual) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!state.range().equals(usual.range())) {
            parameters.put(RANGE, List.of(state.range().code()));
        }
        if (state.comparing() != usual.comparing()) {
            parameters.put(COMPARING, List.of(state.comparing().code()));
        }
        var segment = state.segment();
        if (segment != null) {
            parameters.put(SEGMENT, List.of(segment));
        }
        new TreeMap<>(state.filters())
                .forEach((name, values) -> parameters.put(FILTER + name, List.of(joined(values))));
        return parameters;
    }

    private static Range range(String code, List<String> refused) {
        var preset = Preset.of(code);
        if (preset.isPresent()) {
            return new Range.Named(preset.get());
        }
        var days = days(code);
        if (days.isEmpty()) {
            refused.add(RANGE + "=" + code);
        }
        return days.<Range>map(Range.Days::new).orElse(Range.DEFAULT);
    }

    private static Optional<Period> days(String code) {
        var ends = code.split("\\.\\.", 2);
        try {
            return ends.length < 2
                    ? Optional.empty()
                    : Optional.of(new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
        } catch (DateTimeException | UserError notAPeriod) {
            return Optional.empty();
        }
    }

    private static Comparing comparing(String code, List<String> refused) {
        var comparing = Comparing.of(code);
        if (comparing.isEmpty()) {
            refused.add(COMPARING + "=" + code);
        }
        return comparing.orElse(Comparing.PREVIOUS);
    }

    private static Map<String, Set<String>> filters(
            Map<String, List<String>> parameters, Set<String> dimensions, List<String> refused) {
        var filters = new TreeMap<String, Set<String>>();
        for (var name : parameters.keySet()) {
            var value = first(parameters, name);
            if (!name.startsWith(FILTER) || value == null) {
                continue;
            }
            var dimension = name.substring(FILTER.length());
            if (dimensions.contains(dimension)) {
                filters.put(dimension, split(value));
            } else {
                refused.add(name + "=" + value);
            }
        }
        return filters;
    }

    /** A comma inside of a value is written as two. */
    private static String joined(Set<String> values) {
        return values.stream()
                .sorted()
                .map(value -> value.replace(",", ",,"))
                .collect(Collectors.joining(","));
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.split("(?<!,),(?!,)"))
                .map(value -> value.replace(",,", ",").strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
