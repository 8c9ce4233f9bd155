package com.martlet.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The files of DuckDB's SQL, below oracle among the tests' resources. */
final class OracleSql {

    private OracleSql() {}

    static List<String> statements(String name, UnaryOperator<String> filled) {
        var sql = filled.apply(find(name).orElseThrow());
        return Arrays.stream(sql.split(";\\s*(\\n|$)")).filter(one -> !one.isBlank()).toList();
    }

    static Optional<String> find(String name) {
        try (var in = OracleSql.class.getResourceAsStream("/oracle/" + name + ".sql")) {
            return Optional.ofNullable(in == null ? null : read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
