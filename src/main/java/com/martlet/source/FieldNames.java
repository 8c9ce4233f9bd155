package com.martlet.source;

import com.martlet.source.Mapping.DatasetRule;
import com.martlet.source.Mapping.FieldRule;
import com.martlet.spark.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields as the people of a source know them: by their label and the column of their file. */
public final class FieldNames {

    /** What they name is a field; others name columns or encodings. */
    private static final Set<String> NAMING_FIELDS =
            Set.of(
                    "FIELD_MISSING",
                    "NO_WHOLE_NUMBER",
                    "NO_NUMBER",
                    "TOO_LARGE",
                    "NO_YES_OR_NO",
                    "NO_DAY",
                    "NO_TIME",
                    "NEGATIVE");

    private FieldNames() {}

    /**
     * The reason with the label of the field and the column that fills it.
     *
     * @param dataset the one that refused the row; null when it is not known
     */
    public static Refusal in(Mapping mapping, @Nullable String dataset, Refusal refusal) {
        return refusal.code() != null && NAMING_FIELDS.contains(refusal.code())
                ? refusal.naming(
                        refusal.names().stream().map(one -> named(mapping, dataset, one)).toList())
                : refusal;
    }

    private static String named(Mapping mapping, @Nullable String dataset, String field) {
        var label = "@source.field." + field;
        return column(mapping, dataset, field)
                .map(column -> "%s (%s)".formatted(label, column))
                .orElse(label);
    }

    private static Optional<String> column(
            Mapping mapping, @Nullable String dataset, String field) {
        return Stream.concat(rule(mapping, dataset), mapping.datasets().values().stream())
                .flatMap(rule -> filling(field).map(rule.fields()::get))
                .filter(Objects::nonNull)
                .map(FieldRule::column)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<DatasetRule> rule(Mapping mapping, @Nullable String dataset) {
        return dataset == null
                ? Stream.empty()
                : Stream.ofNullable(mapping.datasets().get(dataset));
    }

    /** A purchase's price is the price of one piece. */
    private static Stream<String> filling(String field) {
        return field.equals("price") ? Stream.of(field, "unit_price") : Stream.of(field);
    }
}
