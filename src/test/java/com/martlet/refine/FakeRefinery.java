package com.martlet.refine;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.spark.JobOutcome;
import com.martlet.spark.Refusal;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spark and warehouse in one small model: a line "2020-10-25 a" is a purchase with the key a, any
 * other line is refused. Counts as the real ones do: duplicates by key, files taken back left out.
 */
final class FakeRefinery implements LoadTarget {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final FakeSparkJobs spark = new FakeSparkJobs();
    final Map<TableDay, Pointer> visible = new HashMap<>();
    private final Lake lake;
    private final TenantId tenant;
    private final Map<Long, List<Row>> batches = new HashMap<>();

    private record Row(long file, LocalDate day, String key) {}

    FakeRefinery(Lake lake, TenantId tenant) {
        this.lake = lake;
        this.tenant = tenant;
        spark.answer("parse", this::parse).answer("load", this::load);
    }

    @Override
    public Optional<LoaderCredentials> credentials(Tenant tenant) {
        return Optional.of(
                new LoaderCredentials(
                        "jdbc:postgresql://nowhere/warehouse", "loader", "s3cret", "raw", "pii"));
    }

    @Override
    public void complete(Tenant tenant, LoadId load, Collection<TableDay> days) {}

    @Override
    public Map<LocalDate, Pointer> visible(TenantId tenant, String table) {
        var days = new HashMap<LocalDate, Pointer>();
        visible.forEach(
                (day, pointer) -> {
                    if (day.table().equals(table)) {
                        days.put(day.day(), pointer);
                    }
                });
        return days;
    }

    void publish(LoadId load, RefineReport report) {
        report.tableDays().forEach((day, rows) -> visible.put(day, new Pointer(load, rows)));
    }

    JobOutcome parse(JsonNode spec) {
        var report = JSON.createObjectNode();
        var reported = report.putArray("batches");
        spec.path("batches").forEach(batch -> parse(batch, reported.addObject()));
        return new JobOutcome.Succeeded(report);
    }

    private void parse(JsonNode batch, ObjectNode report) {
        var rows = new ArrayList<Row>();
        var files = report.putArray("files");
        var refused = 0L;
        for (var file : batch.path("files")) {
            var id = file.path("id").asLong();
            var lines = lines(file.path("path").asString());
            var good = lines.stream().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\w+"));
            var typed =
                    good.map(line -> line.split(" "))
                            .map(parts -> new Row(id, LocalDate.parse(parts[0]), parts[1]))
                            .toList();
            rows.addAll(typed);
            var quarantined = lines.size() - typed.size();
            var left = lines.stream().filter(line -> line.startsWith("#")).count();
            quarantined -= (int) left;
            refused += quarantined;
            files.addObject()
                    .put("id", id)
                    .put("rows", lines.size())
                    .put("quarantined", quarantined)
                    .put("ignored", left)
                    .set("reasons", reasons(quarantined));
        }
        batches.put(batch.path("batch").asLong(), rows);
        report.put("batch", batch.path("batch").asLong()).put("quarantined", refused);
        days(rows, report);
    }

    private static ArrayNode reasons(int rows) {
        var reasons = JSON.createArrayNode();
        if (rows > 0) {
            var refusal = Refusal.plain("negative price \u2026");
            reasons.addObject().put("rows", rows).set("refusal", JSON.valueToTree(refusal));
        }
        return reasons;
    }

    private static void days(List<Row> rows, ObjectNode report) {
        var counts = new TreeMap<LocalDate, Integer>();
        rows.forEach(row -> counts.merge(row.day(), 1, Integer::sum));
        var days = report.putArray("days");
        counts.forEach(
                (day, count) ->
                        days.addObject()
                                .put("dataset", "purchases")
                                .put("day", day.toString())
                                .put("primary", true)
                                .put("rows", count)
                                .put("accessRows", 0)
                                .put("sessionlessRows", 0));
    }

    private List<String> lines(String path) {
        try (var lines = lake.lines(tenant, path)) {
            return lines.toList();
        }
    }

    private JobOutcome load(JsonNode spec) {
        var excluded = new HashSet<Long>();
        spec.path("excludedFiles").forEach(file -> excluded.add(file.asLong()));
        var report = JSON.createObjectNode();
        var tables = report.putArray("tables");
        for (var dataset : spec.path("datasets")) {
            for (var day : dataset.path("days")) {
                var rows = rows(day, excluded);
                tables.addObject()
                        .put("table", dataset.path("dataset").asString())
                        .put("day", day.path("day").asString())
                        .put("rows", rows.stream().map(Row::key).distinct().count())
                        .put("typedRows", rows.size());
            }
        }
        return new JobOutcome.Succeeded(report);
    }

    private List<Row> rows(JsonNode day, HashSet<Long> excluded) {
        var date = LocalDate.parse(day.path("day").asString());
        return StreamSupport.stream(day.path("batches").spliterator(), false)
                .flatMap(batch -> batches.getOrDefault(batch.asLong(), List.of()).stream())
                .filter(row -> row.day().equals(date) && !excluded.contains(row.file()))
                .toList();
    }
}
