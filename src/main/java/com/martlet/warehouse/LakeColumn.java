package com.martlet.warehouse;

import com.martlet.base.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A column of the clean files, and the type that Redshift keeps it in. */
record LakeColumn(String name, String redshiftType) {

    /** Redshift counts bytes, and Korean takes three for each character. */
    private static final Map<String, String> LONG_TEXTS =
            Map.of(
                    "properties", "varchar(65535)",
                    "attributes", "varchar(65535)",
                    "page_url", "varchar(8192)",
                    "page", "varchar(8192)",
                    "referrer", "varchar(8192)");

    private static final String TEXT = "varchar(1024)";

    /** In the order in which they stand in the files. */
    static List<LakeColumn> of(Dataset dataset) {
        return text(dataset)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(line -> line.strip().split("\\s+", 2))
                .map(parts -> new LakeColumn(parts[0], type(parts[0], parts[1])))
                .toList();
    }

    private static String type(String name, String lakeType) {
        return switch (lakeType) {
            case "string" -> LONG_TEXTS.getOrDefault(name, TEXT);
            case "decimal(18,4)" -> "numeric(18, 4)";
            case "int", "bigint", "boolean", "date", "timestamp" -> lakeType;
            default -> throw new IllegalStateException("db/lake has a new type: " + lakeType);
        };
    }

    private static String text(Dataset dataset) {
        try {
            return new ClassPathResource("db/lake/" + dataset.id() + ".ddl")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
