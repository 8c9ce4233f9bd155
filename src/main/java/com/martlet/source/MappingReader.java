package com.martlet.source;

import com.martlet.base.Dataset;
import com.martlet.base.UserError;
import com.martlet.source.Mapping.DatasetRule;
import com.martlet.source.Mapping.FieldRule;
import com.martlet.source.Mapping.Format;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a mapping and refuses whatever it does not know. */
final class MappingReader {

    private static final Set<String> FORMATS = Set.of("auto", "csv", "json", "combined");

    private MappingReader() {}

    static Mapping read(JsonNode node) {
        var json = StrictObject.of(node, "mapping").allow(Set.of("format", "datasets"));
        var datasets = new LinkedHashMap<String, DatasetRule>();
        var rules = json.object("datasets");
        for (var id : rules.keys()) {
            datasets.put(id, datasetRule(Dataset.of(id), rules.object(id)));
        }
        if (datasets.isEmpty()) {
            throw new UserError("source.error.feedsNothing");
        }
        return new Mapping(json.has("format") ? format(json.object("format")) : null, datasets);
    }

    private static Format format(StrictObject json) {
        json.allow(Set.of("type", "delimiter", "header", "encoding", "columns"));
        var type = json.text("type");
        if (type != null && !FORMATS.contains(type)) {
            throw new UserError("source.error.formatType", type);
        }
        return new Format(
                type,
                delimiter(json.text("delimiter")),
                json.flag("header"),
                encoding(json.text("encoding")),
                json.texts("columns"));
    }

    private static @Nullable String delimiter(@Nullable String delimiter) {
        if (delimiter != null && delimiter.length() != 1) {
            throw new UserError("source.error.delimiter", delimiter);
        }
        return delimiter;
    }

    private static @Nullable String encoding(@Nullable String encoding) {
        if (encoding != null && !isCharset(encoding)) {
            throw new UserError("source.error.encoding", encoding);
        }
        return encoding;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** Fields stand below "fields" or, as people write them, directly below the dataset. */
    private static DatasetRule datasetRule(Dataset dataset, StrictObject json) {
        var place = "mapping." + dataset.id();
        var known = DatasetFields.of(dataset);
        var written =
                json.has("fields") ? json.allow(Set.of("fields", "where")).object("fields") : json;
        var fields = new LinkedHashMap<String, FieldRule>();
        for (var field : written.keys()) {
            if (written != json || !field.equals("where")) {
                requireKnown(dataset, field, known);
                fields.put(field, FieldRuleReader.read(written.value(field), place + "." + field));
            }
        }
        DatasetFields.requireComplete(dataset, fields.keySet());
        return new DatasetRule(fields, json.has("where") ? where(json.object("where")) : null);
    }

    private static void requireKnown(Dataset dataset, String field, Set<String> known) {
        if (!known.contains(field)) {
            throw new UserError(
                    "source.error.field", dataset.id(), field, String.join(", ", known));
        }
    }

    private static Map<String, List<String>> where(StrictObject json) {
        var where = new LinkedHashMap<String, List<String>>();
        for (var column : json.keys()) {
            var values = json.texts(column);
            where.put(column, values == null ? List.of() : values);
        }
        return where;
    }
}
