package com.martlet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a tenant's rows take on disk, by zone of the lake and by schema of the warehouse. */
final class StoredBytes {

    private final TreeMap<String, Long> bytes = new TreeMap<>();

    StoredBytes(Path home, String slug) throws IOException {
        var database = new HomeDatabase(home);
        var key = database.key(slug);
        try (var zones = Files.list(home.resolve("lake").resolve(key))) {
            for (var zone : zones.toList()) {
                bytes.put("lake " + zone.getFileName(), below(zone));
            }
        }
        database.warehouse()
                .sql(
                        """
                        select schemaname, sum(pg_total_relation_size(relid))
                        from pg_stat_user_tables where schemaname like :schemas group by 1
                        """)
                .param("schemas", key + "\\_%")
                .query(
                        row -> {
                            bytes.put(
                                    "warehouse " + row.getString(1).replace(key + "_", ""),
                                    row.getLong(2));
                        });
    }

    private static long below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    String perRow(long rows) {
        return bytes.entrySet().stream()
                .map(entry -> "%s %.1f".formatted(entry.getKey(), entry.getValue() / (double) rows))
                .collect(Collectors.joining(", "));
    }
}
