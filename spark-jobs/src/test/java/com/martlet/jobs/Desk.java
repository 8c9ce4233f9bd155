package com.martlet.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A tenant's lake in a temporary directory, and requests to work on it. */
public final class Desk {

    private final Path home;
    private final String zone;
    private int requests;
    private long files;
    private final ObjectNode parse;

    public Desk(Path home, String zone) {
        this.home = home;
        this.zone = zone;
        this.parse = head("parse").put("now", "2026-11-21T09:00:00Z");
        parse.putArray("batches");
    }

    public Path lake() {
        return home.resolve("lake");
    }

    private ObjectNode head(String kind) {
        return Json.object()
                .put("kind", kind)
                .put("tenant", "t7")
                .put("zone", zone)
                .put("lake", "file://" + lake());
    }

    /** Opens a batch; the files added next belong to it. */
    public Desk batch(long number, String mapping) {
        var batch = parse.withArray("batches").addObject();
        batch.put("batch", number).put("source", "source" + number);
        batch.set("mapping", json(mapping));
        batch.putArray("files");
        return this;
    }

    public Desk file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    public Desk file(String name, byte[] content, String snapshotDay) {
        try {
            files++;
            var path = lake().resolve("raw/" + files + "/" + name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            var batches = parse.withArray("batches");
            var batch = (ObjectNode) batches.get(batches.size() - 1);
            batch.withArray("files")
                    .addObject()
                    .put("id", files)
                    .put("name", name)
                    .put("path", "raw/" + files + "/" + name)
                    .put("snapshotDay", snapshotDay);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Desk file(Path file, String snapshotDay) {
        try {
            return file(file.getFileName().toString(), Files.readAllBytes(file), snapshotDay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectNode parseSpec() {
        return parse;
    }

    /** Parses all batches added so far. */
    public JsonNode parse() {
        return run(parse, Map.of());
    }

    public ObjectNode loadSpec(long loadId) {
        var spec = head("load").put("loadId", loadId);
        spec.putArray("datasets");
        spec.putArray("excludedFiles");
        return spec;
    }

    /** A load of all days that the parse report names. */
    public ObjectNode loadSpec(long loadId, JsonNode parsed) {
        var spec = loadSpec(loadId);
        for (var batch : parsed.path("batches")) {
            for (var day : batch.path("days")) {
                day(spec, day.path("dataset").asText(), day.path("day").asText())
                        .withArray("batches")
                        .add(batch.path("batch").asLong());
            }
        }
        return spec;
    }

    /** The plan of a day, added when it is not there. */
    public static ObjectNode day(ObjectNode spec, String dataset, String day) {
        var days = (com.fasterxml.jackson.databind.node.ArrayNode) null;
        for (var plan : spec.path("datasets")) {
            if (plan.path("dataset").asText().equals(dataset)) {
                days = (com.fasterxml.jackson.databind.node.ArrayNode) plan.path("days");
            }
        }
        if (days == null) {
            days = spec.withArray("datasets").addObject().put("dataset", dataset).putArray("days");
        }
        for (var plan : days) {
            if (plan.path("day").asText().equals(day)) {
                return (ObjectNode) plan;
            }
        }
        return days.addObject().put("day", day);
    }

    public JsonNode run(JsonNode spec, Map<String, String> secrets) {
        try {
            var folder = folder(spec, secrets);
            LocalSpark.spark();
            new RequestRunner(LocalSpark.session()).run(folder);
            return Json.MAPPER.readTree(folder.path().resolve("report.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RequestFolder folder(JsonNode spec, Map<String, String> secrets) throws IOException {
        var path = home.resolve("spool/r" + ++requests);
        Files.createDirectories(path);
        if (!secrets.isEmpty()) {
            Json.MAPPER.writeValue(path.resolve("secrets.json").toFile(), secrets);
        }
        Json.MAPPER.writeValue(path.resolve("spec.json").toFile(), spec);
        return new RequestFolder(path);
    }

    public Path spool() {
        return home.resolve("spool");
    }

    /** The quarantined rows as "line: reason", in order of file and line. */
    public List<String> refusals() {
        return entries().stream()
                .map(row -> row.path("line").asLong() + ": " + row.path("reason").asText())
                .toList();
    }

    /** The quarantined rows in order of file and line. */
    public List<JsonNode> entries() {
        var found = new ArrayList<JsonNode>();
        try (var paths = Files.walk(lake().resolve("quarantine"))) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                for (var line : Files.readAllLines(path)) {
                    found.add(Json.MAPPER.readTree(line));
                }
            }
        } catch (java.nio.file.NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(
                java.util.Comparator.<JsonNode>comparingLong(row -> row.path("file").asLong())
                        .thenComparingLong(row -> row.path("line").asLong()));
        return found;
    }

    public Dataset<Row> typed(String dataset) {
        return LocalSpark.spark().read().parquet(lake().resolve("typed/" + dataset).toString());
    }

    public Dataset<Row> clean(String dataset) {
        return LocalSpark.spark().read().parquet(lake().resolve("clean/" + dataset).toString());
    }

    public static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
