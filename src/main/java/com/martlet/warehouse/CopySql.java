package com.martlet.warehouse;

import com.martlet.base.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The statements that bring a dataset's clean files into its tables. COPY of Parquet wants a table
 * of the files' very columns, so they pass through one that ends with the session.
 */
record CopySql(TenantSchemas names, Dataset dataset) {

    private static final Set<String> NOT_LOADED = Set.of("event_id", "session_id");
    private static final Set<String> IDENTITY = Set.of("customer_name", "email", "phone");

    /** A table and the columns that go into it. */
    private record Target(String table, List<String> columns) {}

    String createCopied() {
        return "create temp table %s (\n    %s\n)"
                .formatted(
                        copied(),
                        LakeColumn.of(dataset).stream()
                                .map(column -> column.name() + " " + column.redshiftType())
                                .collect(Collectors.joining(",\n    ")));
    }

    /**
     * @param manifest names the files and their sizes
     */
    String copy(String manifest, String iamRole) {
        return "copy %s\nfrom '%s'\niam_role '%s'\nformat as parquet\nmanifest"
                .formatted(copied(), manifest, iamRole);
    }

    List<String> insert(LoadId load, LocalDate day) {
        return targets().stream()
                .map(
                        target -> {
                            var columns = String.join(", ", target.columns());
                            return "insert into %s (load_id, day, %s)\nselect %d, date '%s', %s\nfrom %s"
                                    .formatted(
                                            target.table(),
                                            columns,
                                            load.value(),
                                            day,
                                            columns,
                                            copied());
                        })
                .toList();
    }

    String clearCopied() {
        return "delete from " + copied();
    }

    /** What an earlier try of the same load left behind. */
    List<String> deletes(LoadId load) {
        return targets().stream()
                .map(
                        target ->
                                "delete from %s where load_id = %d"
                                        .formatted(target.table(), load.value()))
                .toList();
    }

    private String copied() {
        return "copied_" + dataset.id();
    }

    /** Names and addresses of customers go into a table of their own, in the schema pii. */
    private List<Target> targets() {
        var raw = names.schema("raw_data") + "." + dataset.id();
        if (dataset != Dataset.CUSTOMERS) {
            return List.of(new Target(raw, columns(name -> !NOT_LOADED.contains(name))));
        }
        return List.of(
                new Target(raw, columns(name -> !IDENTITY.contains(name))),
                new Target(
                        names.schema("pii") + ".customer_identities",
                        columns(name -> IDENTITY.contains(name) || name.equals("customer_id"))));
    }

    private List<String> columns(Predicate<String> wanted) {
        return LakeColumn.of(dataset).stream().map(LakeColumn::name).filter(wanted).toList();
    }
}
