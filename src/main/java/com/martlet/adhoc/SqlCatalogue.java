package com.martlet.adhoc;

import com.martlet.adhoc.ReadableTable.ReadableColumn;
import com.martlet.base.ExternalError;
import com.martlet.identity.Tenant;
import com.martlet.warehouse.AnalystConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an analyst finds to read, as the catalogue of the warehouse describes it. */
@Component
class SqlCatalogue {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** What nobody described is inner work, but for people's own tables. */
    private static final String TABLES =
            """
            select
                tables.relname, obj_description(tables.oid, 'pg_class') as about_table,
                columns.attname, format_type(columns.atttypid, columns.atttypmod) as type,
                col_description(tables.oid, columns.attnum) as about_column
            from pg_class as tables
            inner join pg_namespace as schemas on schemas.oid = tables.relnamespace
            inner join pg_attribute as columns on columns.attrelid = tables.oid
            where schemas.nspname = any (current_schemas(false))
                and tables.relkind in ('r', 'v', 'm', 'p')
                and has_column_privilege(tables.oid, columns.attnum, 'select')
                and columns.attnum > 0 and not columns.attisdropped
                and (obj_description(tables.oid, 'pg_class') is not null
                    or schemas.nspname like '%adhoc')
            order by tables.relname, columns.attnum
            """;

    private final AnalystConnections connections;

    SqlCatalogue(AnalystConnections connections) {
        this.connections = connections;
    }

    List<ReadableTable> tables(Tenant tenant) {
        try {
            return connections.read(tenant, LONGEST, SqlCatalogue::read);
        } catch (SQLException failure) {
            throw new ExternalError(ExternalError.Retry.HELPS, failure, "adhoc.error.away");
        }
    }

    private static List<ReadableTable> read(Connection connection) throws SQLException {
        var about = new LinkedHashMap<String, Bilingual>();
        var columns = new LinkedHashMap<String, List<ReadableColumn>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var table = rows.getString("relname");
                about.put(table, Bilingual.of(rows.getString("about_table")));
                columns.computeIfAbsent(table, first -> new ArrayList<>())
                        .add(
                                new ReadableColumn(
                                        rows.getString("attname"),
                                        rows.getString("type"),
                                        Bilingual.of(rows.getString("about_column"))));
            }
        }
        return tables(about, columns);
    }

    private static List<ReadableTable> tables(
            Map<String, Bilingual> about, Map<String, List<ReadableColumn>> columns) {
        return about.entrySet().stream()
                .map(
                        table ->
                                new ReadableTable(
                                        table.getKey(),
                                        table.getValue(),
                                        columns.getOrDefault(table.getKey(), List.of())))
                .toList();
    }
}
