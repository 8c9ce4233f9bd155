package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.base.UserError;
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

/** The parameters of a question, read word by word; what cannot be read is told with a way out. */
record Parameters(MultiValueMap<String, String> all) {

    private static final String FILTER = "filter.";

    /** Filters are told apart by their prefix, so they are allowed only where that is named. */
    Parameters allowing(String... names) {
        for (var name : all.keySet()) {
            var known = name.startsWith(FILTER) ? FILTER + "<dimension>" : name;
            if (!List.of(names).contains(known)) {
                throw new UserError("dashboard.error.parameter", name, String.join(", ", names));
            }
        }
        return this;
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(all.getFirst(name)).filter(text -> !text.isBlank());
    }

    List<String> words(String name) {
        return all.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    Period period() {
        return new Period(day("from"), day("to"));
    }

    private LocalDate day(String name) {
        var text = first(name).orElseThrow(() -> missing(name));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UserError(e, "dashboard.error.day", text, name);
        }
    }

    private static UserError missing(String name) {
        return new UserError("dashboard.error.noDay", name);
    }

    /** One of the constants, in lower case; the first one when nothing is said. */
    <E extends Enum<E>> E choice(String name, E[] choices) {
        var word = first(name);
        if (word.isEmpty()) {
            return choices[0];
        }
        var words = Arrays.stream(choices).map(Parameters::word).toList();
        var index = words.indexOf(word.get());
        if (index < 0) {
            throw new UserError("dashboard.error.word", name, word.get(), String.join(", ", words));
        }
        return choices[index];
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** An empty value asks for rows where the source had none. */
    Map<String, Set<String>> filters() {
        var filters = new HashMap<String, Set<String>>();
        all.forEach(
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
