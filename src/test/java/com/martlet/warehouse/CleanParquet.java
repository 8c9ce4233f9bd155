package com.martlet.warehouse;

import com.martlet.base.Dataset;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Clean files as Spark writes them: the columns of db/lake in their order. */
public final class CleanParquet {

    private CleanParquet() {}

    /**
     * @param rows columns and their values as text; what is left out is null
     */
    public static void write(
            Lake lake, TenantId tenant, LoadId load, TableDay day, List<Map<String, String>> rows) {
        var folder = "clean/%s/dt=%s/run=%d".formatted(day.table(), day.day(), load.value());
        try {
            var file = Files.createTempDirectory("clean").resolve("part-0-0.parquet");
            write(Dataset.of(day.table()), rows, file.toString());
            try (var content = Files.newInputStream(file)) {
                lake.append(tenant, folder + "/part-0-0.parquet", content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Dataset dataset, List<Map<String, String>> rows, String file) {
        var selects = rows.stream().map(row -> select(dataset, row)).toList();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            statement.execute(
                    "copy (%s) to '%s' (format parquet)"
                            .formatted(String.join(" union all ", selects), file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String select(Dataset dataset, Map<String, String> row) {
        var values = new ArrayList<String>();
        for (var column : LakeColumn.of(dataset)) {
            var value = row.get(column.name());
            var literal = value == null ? "null" : "'" + value.replace("'", "''") + "'";
            values.add("cast(%s as %s) as %s".formatted(literal, duckType(column), column.name()));
        }
        return values.stream().collect(Collectors.joining(", ", "select ", ""));
    }

    private static String duckType(LakeColumn column) {
        return column.redshiftType().equals("timestamp") ? "timestamptz" : column.redshiftType();
    }
}
