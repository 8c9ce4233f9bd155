package com.martlet.source;

import com.martlet.base.Dataset;
import com.martlet.base.UserError;
import com.martlet.source.Mapping.DatasetRule;
import com.martlet.source.SuggestedMapping.Guess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Guesses what columns mean by their names, and how times are written by their values. */
@Component
class Suggestions {

    /** A customer's id alone makes no list of customers. */
    private static final int FEWEST = 2;

    private final ReadyMappings ready;
    private final Map<String, Map<String, List<String>>> names;

    Suggestions(ReadyMappings ready, JsonMapper json) throws IOException {
        this.ready = ready;
        try (var content = new ClassPathResource("field-names.json").getInputStream()) {
            this.names = json.readValue(content, new TypeReference<>() {});
        }
    }

    SuggestedMapping of(FileLook look) {
        var datasets = new LinkedHashMap<Dataset, Map<String, Guess>>();
        Arrays.stream(Dataset.values())
                .map(dataset -> Map.entry(dataset, guesses(dataset, look)))
                .filter(entry -> entry.getValue().size() >= FEWEST)
                .filter(entry -> isComplete(entry.getKey(), entry.getValue().keySet()))
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> datasets.put(entry.getKey(), entry.getValue()));
        return new SuggestedMapping(fitting(look.columns()), datasets);
    }

    private Map<String, Guess> guesses(Dataset dataset, FileLook look) {
        var guesses = new LinkedHashMap<String, Guess>();
        names.getOrDefault(dataset.id(), Map.of())
                .forEach(
                        (field, known) ->
                                look.columns().stream()
                                        .filter(column -> isNamed(field, known, column))
                                        .min(Comparator.comparing(known(field, known)::indexOf))
                                        .ifPresent(
                                                column ->
                                                        guesses.put(
                                                                field,
                                                                guess(field, column, look))));
        return guesses;
    }

    /** The field's own name first, then the others in their order. */
    private static List<String> known(String field, List<String> others) {
        var all = new ArrayList<String>();
        all.add(plain(field));
        others.forEach(other -> all.add(plain(other)));
        return all;
    }

    private static boolean isNamed(String field, List<String> others, String column) {
        return known(field, others).contains(plain(lastPart(column)));
    }

    private static String lastPart(String column) {
        return column.substring(column.lastIndexOf('.') + 1);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static Guess guess(String field, String column, FileLook look) {
        var isTime = field.endsWith("_at") || field.endsWith("_on");
        return new Guess(column, isTime ? TimePatterns.of(look.values(column)) : null);
    }

    private static boolean isComplete(Dataset dataset, Set<String> fields) {
        try {
            DatasetFields.requireComplete(dataset, fields);
            return true;
        } catch (UserError incomplete) {
            return false;
        }
    }

    private List<String> fitting(List<String> columns) {
        var present =
                columns.stream()
                        .map(column -> column.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return ready.names().stream()
                .filter(name -> present.containsAll(columns(ready.load(name))))
                .sorted(Comparator.comparing(name -> -columns(ready.load(name)).size()))
                .toList();
    }

    private static Set<String> columns(Mapping mapping) {
        var columns = new HashSet<String>();
        for (DatasetRule rule : mapping.datasets().values()) {
            rule.fields().values().stream()
                    .map(Mapping.FieldRule::column)
                    .filter(column -> column != null)
                    .forEach(column -> columns.add(column.toLowerCase(Locale.ROOT)));
        }
        return columns;
    }
}
