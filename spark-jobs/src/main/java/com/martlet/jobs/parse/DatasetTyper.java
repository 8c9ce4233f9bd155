package com.martlet.jobs.parse;

import com.martlet.jobs.InvalidRequest;
import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.parse.Mapping.DatasetRule;
import com.martlet.jobs.parse.Mapping.FieldRule;
import com.martlet.jobs.parse.ParseRequest.SourceFile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types the rows of one source for one dataset. */
final class DatasetTyper {

    private final DatasetSchema schema;
    private final DatasetRules rules;
    private final List<FieldReader> readers = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();

    private record Filter(int source, HashSet<String> values) {

        boolean accepts(@Nullable String[] row) {
            return row[source] != null && values.contains(row[source].strip());
        }
    }

    DatasetTyper(
            String dataset, DatasetRule rule, List<String> wanted, ZoneId zone, DayCutter days) {
        this.schema = DatasetSchema.of(dataset);
        this.rules = rules(dataset, days);
        rule.fields().forEach((field, how) -> addReader(field, how, wanted, zone));
        if (rule.where() != null) {
            rule.where()
                    .forEach(
                            (column, values) ->
                                    filters.add(
                                            new Filter(
                                                    wanted.indexOf(column),
                                                    new HashSet<>(values))));
        }
    }

    private void addReader(String field, FieldRule rule, List<String> wanted, ZoneId zone) {
        int target = schema.indexOf(field);
        int source = rule.column() == null ? -1 : wanted.indexOf(rule.column());
        if (source < 0 && rule.constant() == null) {
            throw new InvalidRequest(
                    "The field %s.%s has neither column nor constant."
                            .formatted(schema.name(), field));
        }
        try {
            readers.add(new FieldReader(schema.columns().get(target), target, source, rule, zone));
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "There is no time zone \"%s\" (field %s)".formatted(rule.zone(), field));
        }
    }

    private static DatasetRules rules(String dataset, DayCutter days) {
        return switch (dataset) {
            case "events" -> new EventRules(days);
            case "purchases" -> new PurchaseRules(days);
            case "customers" -> new CustomerRules(days);
            default -> new ServiceRequestRules(days);
        };
    }

    DatasetSchema schema() {
        return schema;
    }

    boolean accepts(@Nullable String[] values) {
        for (var filter : filters) {
            if (!filter.accepts(values)) {
                return false;
            }
        }
        return true;
    }

    TypedRow type(@Nullable String[] values, long hash, SourceFile file, long line)
            throws RefusedRow {
        int columns = schema.columns().size();
        var row = new Object[columns + 3];
        for (var reader : readers) {
            reader.read(values, row);
        }
        int day = rules.complete(new RowSoFar(row, hash, file));
        row[columns] = file.id();
        row[columns + 1] = line;
        row[columns + 2] = hash;
        return new TypedRow(schema, day, row);
    }

    static List<String> wanted(Map<String, DatasetRule> datasets) {
        var wanted = new java.util.TreeSet<String>();
        for (var rule : datasets.values()) {
            rule.fields().values().stream()
                    .filter(field -> field.column() != null)
                    .forEach(field -> wanted.add(field.column()));
            if (rule.where() != null) {
                wanted.addAll(rule.where().keySet());
            }
        }
        return List.copyOf(wanted);
    }
}
