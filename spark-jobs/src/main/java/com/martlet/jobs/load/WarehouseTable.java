package com.martlet.jobs.load;

import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.DatasetSchema;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that a dataset's rows go into.
 *
 * @param columns places of its columns in the dataset
 */
record WarehouseTable(String schema, String name, String dataset, List<Integer> columns)
        implements Serializable {

    private static final Set<String> IDENTITY = Set.of("customer_name", "email", "phone");
    private static final Set<String> NOT_LOADED = Set.of("event_id", "session_id");

    /** Names and addresses of customers go into a table of their own, in the schema pii. */
    static List<WarehouseTable> of(String dataset, LoadRequest.Warehouse.Schemas schemas) {
        var tables = new ArrayList<WarehouseTable>();
        var isCustomers = dataset.equals("customers");
        tables.add(table(schemas.raw(), dataset, dataset, isCustomers ? IDENTITY : NOT_LOADED));
        if (isCustomers) {
            var others =
                    DatasetSchema.of(dataset).columns().stream()
                            .map(Column::name)
                            .filter(name -> !IDENTITY.contains(name))
                            .filter(name -> !name.equals("customer_id"))
                            .collect(Collectors.toSet());
            tables.add(table(schemas.pii(), "customer_identities", dataset, others));
        }
        return tables;
    }

    private static WarehouseTable table(
            String schema, String name, String dataset, Set<String> without) {
        var columns = new ArrayList<Integer>();
        var all = DatasetSchema.of(dataset).columns();
        for (int i = 0; i < all.size(); i++) {
            if (!without.contains(all.get(i).name())) {
                columns.add(i);
            }
        }
        return new WarehouseTable(schema, name, dataset, List.copyOf(columns));
    }

    String qualified() {
        return quoted(schema) + "." + quoted(name);
    }

    String copyStatement() {
        var all = DatasetSchema.of(dataset).columns();
        var names = columns.stream().map(i -> quoted(all.get(i).name()));
        return "copy %s (load_id, day, %s) from stdin"
                .formatted(qualified(), names.collect(Collectors.joining(", ")));
    }

    String deleteStatement() {
        return "delete from %s where load_id = ?".formatted(qualified());
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
