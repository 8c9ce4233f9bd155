package com.martlet.warehouse;

import com.martlet.base.Dataset;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.warehouse.StagedFiles.Staged;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The clean zone's files, by S3, into Redshift; one transaction for each dataset. */
final class FactCopy {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lake lake;
    private final StagedFiles staged;
    private final CopySession session;

    FactCopy(Lake lake, StagedFiles staged, CopySession session) {
        this.lake = lake;
        this.staged = staged;
        this.session = session;
    }

    void copy(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        var days =
                tableDays.stream()
                        .collect(
                                Collectors.groupingBy(
                                        day -> Dataset.of(day.table()),
                                        TreeMap::new,
                                        Collectors.mapping(TableDay::day, Collectors.toList())));
        days.forEach((dataset, some) -> copy(tenant, load, dataset, some));
    }

    private void copy(TenantId tenant, LoadId load, Dataset dataset, List<LocalDate> days) {
        var folder =
                "%s/load=%d/%s"
                        .formatted(TenantSchemas.of(tenant).key(), load.value(), dataset.id());
        staged.delete(folder);
        try {
            session.load(tenant, load, dataset, manifests(tenant, load, dataset, days, folder));
        } finally {
            staged.delete(folder);
        }
    }

    /** The manifest of each day that has rows. */
    private SortedMap<LocalDate, String> manifests(
            TenantId tenant, LoadId load, Dataset dataset, List<LocalDate> days, String folder) {
        var manifests = new TreeMap<LocalDate, String>();
        for (var day : days) {
            var clean = "clean/%s/dt=%s/run=%d".formatted(dataset.id(), day, load.value());
            var files =
                    lake.list(tenant, clean).stream()
                            .filter(file -> file.endsWith(".parquet"))
                            .map(file -> put(tenant, file, folder + "/dt=" + day))
                            .toList();
            if (!files.isEmpty()) {
                var path = "%s/dt=%s.manifest".formatted(folder, day);
                var text = new ByteArrayInputStream(manifest(files));
                manifests.put(day, staged.put(path, text).url());
            }
        }
        return manifests;
    }

    private Staged put(TenantId tenant, String file, String folder) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return staged.put(folder + "/" + name, lake.read(tenant, file));
    }

    /** COPY of Parquet insists on the length of each file. */
    static byte[] manifest(List<Staged> files) {
        var entries =
                files.stream()
                        .map(
                                file ->
                                        Map.of(
                                                "url", file.url(),
                                                "mandatory", true,
                                                "meta", Map.of("content_length", file.bytes())))
                        .toList();
        return JSON.writeValueAsBytes(Map.of("entries", entries));
    }
}
