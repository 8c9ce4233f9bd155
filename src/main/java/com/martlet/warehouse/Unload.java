package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Many rows out of Redshift by files: its leader hands rows out one by one, UNLOAD does not. The
 * files are removed once they are read.
 */
public final class Unload {

    private static final String NULL = "~null~";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setNullString(NULL)
                    .get();

    private final Entrance entrance;
    private final StagedFiles staged;
    private final String iamRole;
    private final long fromRows;

    /**
     * @param fromRows how many rows are worth the detour
     */
    Unload(Entrance entrance, StagedFiles staged, String iamRole, long fromRows) {
        this.entrance = entrance;
        this.staged = staged;
        this.iamRole = iamRole;
        this.fromRows = fromRows;
    }

    public boolean isWorth(long rows) {
        return rows >= fromRows;
    }

    /**
     * Hands on each row as text, in the order of the select.
     *
     * @param select without parameters, and with nothing in it that a person wrote
     */
    public void read(
            TenantId tenant,
            WarehouseRole role,
            String select,
            Consumer<List<@Nullable String>> reader) {
        var folder = "%s/unload/%s".formatted(TenantSchemas.of(tenant).key(), UUID.randomUUID());
        try {
            var statement = statement(select, staged.url(folder + "/"), iamRole);
            entrance.read(tenant, role, client -> client.sql(statement).update());
            staged.list(folder).forEach(file -> read(file, reader));
        } finally {
            staged.delete(folder);
        }
    }

    /** One file after the other, for the order's sake. */
    static String statement(String select, String url, String iamRole) {
        return """
        unload ('%s')
        to '%s'
        iam_role '%s'
        format as csv
        header
        null as '%s'
        parallel off"""
                .formatted(withoutComments(select).replace("'", "''"), url, iamRole, NULL);
    }

    private static String withoutComments(String select) {
        return select.replaceAll("(?m)^\\s*--.*\\R", "").strip();
    }

    private void read(String file, Consumer<List<@Nullable String>> reader) {
        try (var text = new InputStreamReader(staged.read(file), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(text)) {
            for (CSVRecord row : rows) {
                reader.accept(row.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
