package com.martlet.testing.redshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Redshift's own statements in the words of PostgreSQL, and its errors in the words of Redshift.
 */
final class Emulation {

    static final String COLLISION =
            "Serializable isolation violation on table - 1, transactions forming the cycle are: 1, 2";

    private static final Pattern STORAGE =
            Pattern.compile(
                    "\\s*\\b(diststyle\\s+\\w+|distkey\\s*\\(\\w+\\)|(compound\\s+)?sortkey\\s*\\([^)]*\\))");
    private static final Pattern BYTES = Pattern.compile("(\\w+) varchar\\((\\d+)\\)");
    private static final Pattern MILLIS =
            Pattern.compile("datediff\\(millisecond, (cast\\([^)]*\\)|\\w+), (\\w+)\\)");
    private static final Pattern UNLOAD =
            Pattern.compile(
                    "unload \\('(.*)'\\)\\s*to '([^']*)'\\s*iam_role '[^']*'(.*)", Pattern.DOTALL);

    private final JdbcClient owner;
    private final Bucket bucket;

    Emulation(DataSource owner, Path bucket) {
        this.owner = JdbcClient.create(owner);
        this.bucket = new Bucket(bucket);
    }

    String translate(String statement) {
        var word = statement.split("\\s", 2)[0];
        return switch (word) {
            case "create" -> create(statement);
            case "copy" -> ParquetCopy.asInsert(statement, bucket);
            case "unload" -> unload(statement);
            default ->
                    MILLIS.matcher(statement)
                            .replaceAll("cast(extract(epoch from $2 - $1) * 1000 as bigint)");
        };
    }

    /** Lengths of texts count bytes. */
    private static String create(String statement) {
        if (!statement.matches("(?s)create (temp )?table .*")) {
            return statement;
        }
        return BYTES.matcher(STORAGE.matcher(statement).replaceAll(""))
                .replaceAll("$1 varchar($2) check (octet_length($1) <= $2)");
    }

    private static String unload(String statement) {
        var parts = UNLOAD.matcher(statement);
        return parts.matches()
                ? "copy (%s) to stdout with (format csv, header, null '~null~')"
                        .formatted(parts.group(1).replace("''", "'"))
                : raise("syntax error in unload", statement);
    }

    /** A statement with what it holds as a text. */
    static String whole(String statement) {
        var parts = UNLOAD.matcher(statement);
        return parts.matches() ? statement + "\n" + parts.group(1).replace("''", "'") : statement;
    }

    void store(String unload, byte[] content) {
        var parts = UNLOAD.matcher(unload);
        if (parts.matches()) {
            var file = bucket.file(parts.group(2) + "000");
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A block that fails, so that the transaction does. */
    static String raise(String message, String detail) {
        return "do $fail$ begin raise exception using message = '%s', detail = '%s', errcode = 'XX000'; end $fail$"
                .formatted(message.replace("'", "''"), detail.replace("'", "''"));
    }

    Message error(Message told, String statement, int process) {
        var fields = told.fields();
        if ("40001".equals(fields.get('C'))) {
            return Message.error(internal("1023", COLLISION));
        }
        if (statement.startsWith("copy ") && !"1023".equals(fields.get('M'))) {
            keep(fields, process);
            return Message.error(
                    internal(
                            "Load into table failed. Check 'sys_load_error_detail' system table for details.",
                            ""));
        }
        return told;
    }

    private static Map<Character, String> internal(String message, String detail) {
        var fields = new LinkedHashMap<Character, String>();
        fields.put('S', "ERROR");
        fields.put('C', "XX000");
        fields.put('M', message);
        if (!detail.isEmpty()) {
            fields.put('D', detail);
        }
        return fields;
    }

    private void keep(Map<Character, String> fields, int process) {
        var check = fields.get('n');
        var column =
                check == null ? null : check.replaceAll("^copied_[a-z]+_(requests_)?|_check$", "");
        owner.sql(
                        """
                        insert into pg_catalog.sys_load_error_detail
                            (session_id, start_time, file_name, line_number, column_name,
                            column_type, column_length, error_message)
                        values (?, clock_timestamp(), 's3://bucket/part-0.parquet', -1, ?, 'varchar',
                            ?, ?)
                        """)
                .params(process, column, length(column), said(fields, column))
                .update();
    }

    private static @Nullable String length(@Nullable String column) {
        return column == null ? null : "1024";
    }

    private static String said(Map<Character, String> fields, @Nullable String column) {
        return column == null ? fields.get('M') : "String length exceeds DDL length";
    }
}
