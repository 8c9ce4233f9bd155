package com.martlet.testing.redshift;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** COPY of Parquet by a manifest: DuckDB reads the files, PostgreSQL gets their rows as values. */
final class ParquetCopy {

    private static final Pattern COPY =
            Pattern.compile(
                    "copy (\\w+)\\s+from '([^']*)'\\s+iam_role 'arn:[^']*'\\s+format as parquet\\s+manifest");

    private ParquetCopy() {}

    static String asInsert(String statement, Bucket bucket) {
        var parts = COPY.matcher(statement);
        if (!parts.matches()) {
            return Emulation.raise("syntax error in copy", statement);
        }
        try {
            var rows = rows(files(parts.group(2), bucket));
            return rows.isEmpty()
                    ? "select 1 where false"
                    : "insert into %s values %s".formatted(parts.group(1), String.join(", ", rows));
        } catch (IOException | SQLException | IllegalArgumentException e) {
            return Emulation.raise(String.valueOf(e.getMessage()), "");
        }
    }

    /** Redshift believes a file only when it is as long as the manifest says. */
    private static List<String> files(String manifest, Bucket bucket) throws IOException {
        var files = new ArrayList<String>();
        var entries = JsonMapper.shared().readTree(Files.readString(bucket.file(manifest)));
        for (var entry : entries.path("entries")) {
            var file = bucket.file(entry.path("url").asString());
            var length = entry.path("meta").path("content_length").asLong(-1);
            if (Files.size(file) != length) {
                throw new IllegalArgumentException(
                        "File %s has %d bytes, not %d".formatted(file, Files.size(file), length));
            }
            files.add("'" + file + "'");
        }
        return files;
    }

    private static List<String> rows(List<String> files) throws SQLException {
        var select =
                "set TimeZone = 'UTC'; select * from read_parquet([%s], hive_partitioning = false)"
                        .formatted(String.join(", ", files));
        var rows = new ArrayList<String>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var result = statement.executeQuery(select)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static String row(ResultSet result) throws SQLException {
        var values = new ArrayList<String>();
        for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            var text = result.getString(i);
            values.add(text == null ? "null" : "'" + text.replace("'", "''") + "'");
        }
        return values.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
