package com.martlet.source;

import com.martlet.base.UserError;
import com.martlet.source.Mapping.FieldRule;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how one field is filled; a text alone is the name of a column. */
final class FieldRuleReader {

    private static final Set<String> OPTIONS =
            Set.of("column", "parse", "zone", "constant", "map", "prefixes", "nulls");
    private static final Set<String> KNOWN_PARSES = Set.of("iso", "epoch_seconds", "epoch_millis");

    private FieldRuleReader() {}

    static FieldRule read(JsonNode node, String place) {
        if (node.isString()) {
            return new FieldRule(node.stringValue(), null, null, null, null, null, null);
        }
        var json = StrictObject.of(node, place).allow(OPTIONS);
        var rule =
                new FieldRule(
                        json.text("column"),
                        json.text("parse"),
                        json.text("zone"),
                        json.text("constant"),
                        json.textMap("map"),
                        json.textMap("prefixes"),
                        json.texts("nulls"));
        check(rule, place);
        return rule;
    }

    private static void check(FieldRule rule, String place) {
        if (rule.column() == null && rule.constant() == null) {
            throw new UserError("source.error.columnOrConstant", place);
        }
        if (rule.column() != null && rule.constant() != null && rule.prefixes() == null) {
            throw new UserError("source.error.columnAndConstant", place);
        }
        if (rule.column() != null && rule.column().isBlank()) {
            throw new UserError("source.error.emptyColumn", place);
        }
        checkParse(rule.parse(), place);
        checkZone(rule.zone(), place);
    }

    private static void checkParse(@Nullable String parse, String place) {
        for (var pattern : parse == null ? List.<String>of() : List.of(parse.split(" \\| "))) {
            if (!KNOWN_PARSES.contains(pattern)) {
                checkPattern(pattern, place);
            }
        }
    }

    private static void checkPattern(String parse, String place) {
        try {
            DateTimeFormatter.ofPattern(parse);
        } catch (IllegalArgumentException e) {
            throw new UserError(e, "source.error.parse", place, parse);
        }
    }

    private static void checkZone(@Nullable String zone, String place) {
        if (zone == null) {
            return;
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UserError(e, "source.error.zone", place, zone);
        }
    }
}
