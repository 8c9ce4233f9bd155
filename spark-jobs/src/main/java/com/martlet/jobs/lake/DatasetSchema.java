package com.martlet.jobs.lake;

import com.martlet.jobs.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A unified dataset as db/lake describes it.
 *
 * @param typedColumns the columns and those that a typed row carries beside them
 * @param accepted the words that a column may hold, for columns that db/lake restricts
 */
public record DatasetSchema(
        String name,
        List<Column> columns,
        List<Column> typedColumns,
        Map<String, Set<String>> accepted)
        implements Serializable {

    public static final List<String> NAMES =
            List.of("events", "purchases", "customers", "service_requests");

    private static final Map<String, DatasetSchema> KNOWN = new ConcurrentHashMap<>();

    public static DatasetSchema of(String name) {
        if (!NAMES.contains(name)) {
            throw new InvalidRequest(
                    "There is no dataset \"%s\". Use %s."
                            .formatted(name, String.join(", ", NAMES)));
        }
        return KNOWN.computeIfAbsent(name, DatasetSchema::read);
    }

    private static DatasetSchema read(String name) {
        var path = "/db/lake/" + name + ".ddl";
        try (InputStream in = DatasetSchema.class.getResourceAsStream(path)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            var columns = columns(lines);
            return new DatasetSchema(name, columns, typed(columns), accepted(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Column> columns(List<String> lines) {
        var columns = new ArrayList<Column>();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("--")) {
                var words = line.strip().split("\\s+", 2);
                columns.add(new Column(words[0], ColumnType.of(words[1])));
            }
        }
        return columns;
    }

    /** Lines such as "-- event_type is one of: view, cart". */
    private static Map<String, Set<String>> accepted(List<String> lines) {
        return new java.util.HashMap<>(
                lines.stream()
                        .filter(line -> line.startsWith("-- ") && line.contains(" is one of: "))
                        .map(line -> line.substring(3).split(" is one of: "))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> words(parts[1]))));
    }

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.strip().split(",\\s*")));
    }

    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new InvalidRequest(
                "The dataset %s has no field \"%s\". Its fields are %s."
                        .formatted(name, column, columnNames()));
    }

    public String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static List<Column> typed(List<Column> columns) {
        var typed = new ArrayList<>(columns);
        typed.add(new Column("_file", ColumnType.BIGINT));
        typed.add(new Column("_line", ColumnType.BIGINT));
        typed.add(new Column("_hash", ColumnType.BIGINT));
        return typed;
    }

    public static String ddl(List<Column> columns) {
        return columns.stream()
                .map(column -> column.name() + " " + column.type().ddl())
                .collect(Collectors.joining(", "));
    }
}
