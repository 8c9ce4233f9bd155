package com.martlet.testing.redshift;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What PostgreSQL understands and Redshift does not, with what to write instead. */
public final class RedshiftLint {

    private static final Map<String, String> DENIED =
            Map.ofEntries(
                    Map.entry("\\bon\\s+conflict\\b", "delete and insert"),
                    Map.entry("\\breturning\\b", "a select afterwards"),
                    Map.entry("\\bfilter\\s*\\(\\s*where\\b", "sum(case when ...)"),
                    Map.entry("\\bdistinct\\s+on\\b", "row_number()"),
                    Map.entry("\\blateral\\b", "a join"),
                    Map.entry("\\bgenerate_series\\b", "rows of a table"),
                    Map.entry("\\b(string_agg|array_agg)\\b", "listagg"),
                    Map.entry("\\bjsonb?\\b", "columns"),
                    Map.entry("\\buuid\\b", "varchar"),
                    Map.entry("\\b(text|bytea)\\b", "varchar with a length in bytes"),
                    Map.entry("\\barray\\s*\\[|\\bunnest\\b|=\\s*any\\s*\\(", "rows, or in (...)"),
                    Map.entry("\\bilike\\b", "lower(...) like"),
                    Map.entry("::", "cast(... as ...)"),
                    Map.entry("\\bnow\\(\\)|\\bcurrent_(date|timestamp)\\b", "a parameter"),
                    Map.entry("\\bcreate\\s+(unique\\s+)?index\\b", "a sort key"),
                    Map.entry("\\b(create\\s+sequence|nextval|serial)\\b", "last_load"),
                    Map.entry("\\bset\\s+(local\\s+)?role\\b", "a user for each role"),
                    Map.entry("\\bcreate\\s+(role|group)\\b", "users"),
                    Map.entry("\\bpartition\\s+of\\b|\\bpartition\\s+by\\s+range\\b", "sort keys"),
                    Map.entry("\\bcollate\\b", "nothing: texts are ordered by bytes"),
                    Map.entry("\\b(pg_notify|listen|notify)\\b", "PostgreSQL beside it"),
                    Map.entry("\\bset_config\\b|\\bpg_advisory", "nothing"),
                    Map.entry("\\bat\\s+time\\s+zone\\b", "convert_timezone by Dialect"),
                    Map.entry("\\bepoch\\s+from\\s+\\w+\\s*-", "a difference of two epochs"),
                    Map.entry("\\bdo\\s+\\$", "statements"),
                    Map.entry("\\btruncate\\b", "delete: truncate commits"),
                    Map.entry("\\bfor\\s+update\\b|\\bskip\\s+locked\\b", "an update"),
                    Map.entry("\\bmerge\\s+into\\b|\\busing\\s*\\(", "delete and insert; on"),
                    Map.entry(
                            "\\bwith\\b[^;]*\\bas\\s*\\(\\s*(insert|update|delete)\\b",
                            "one statement for each table"),
                    Map.entry("^\\s*with\\b[^;]*\\)\\s*insert\\b", "insert into ... with ..."),
                    Map.entry(
                            "\\bas\\s+(raw|tag|user|new|old|open|percent|snapshot|system|top"
                                    + "|off|offset|identity|minus|partition|wallet)\\s*[,)\\n]",
                            "a name that is not reserved"));

    private RedshiftLint() {}

    /** What is wrong with the statement, in words; empty when Redshift knows all of it. */
    public static List<String> problems(String statement) {
        var plain = statement.replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''").toLowerCase();
        return DENIED.entrySet().stream()
                .filter(rule -> Pattern.compile(rule.getKey()).matcher(plain).find())
                .map(rule -> "\"%s\": use %s".formatted(rule.getKey(), rule.getValue()))
                .sorted()
                .toList();
    }
}
