package com.martlet.segment;

import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rule from the JSON of the API, strictly: what is unknown, missing or misspelt is refused
 * by its place.
 */
final class RuleReader {

    static final int DEEPEST = 8;

    private RuleReader() {}

    static Rule read(JsonNode json) {
        return read(json, "rule", 1);
    }

    private static Rule read(JsonNode json, String path, int depth) {
        if (depth > DEEPEST) {
            throw new UserError("%s: groups may stand %d deep.".formatted(path, DEEPEST));
        }
        var fields = new RuleFields(json, path);
        return switch (fields.kind()) {
            case "all" -> new Rule.All(children(fields, "all", depth));
            case "any" -> new Rule.Any(children(fields, "any", depth));
            case "not" -> negation(fields, depth);
            case "metric" -> LeafReader.metric(fields);
            case "event" -> LeafReader.event(fields);
            case "recency" -> LeafReader.recency(fields);
            case "attribute" -> LeafReader.attribute(fields);
            default -> LeafReader.segment(fields);
        };
    }

    private static Rule negation(RuleFields fields, int depth) {
        fields.allowOnly("not");
        return new Rule.Not(read(fields.node("not"), fields.path("not"), depth + 1));
    }

    private static List<Rule> children(RuleFields fields, String name, int depth) {
        fields.allowOnly(name);
        var list = fields.node(name);
        if (!list.isArray() || list.isEmpty()) {
            throw new UserError(
                    "%s: give a list of at least one condition.".formatted(fields.path(name)));
        }
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < list.size(); i++) {
            rules.add(read(list.get(i), "%s[%d]".formatted(fields.path(name), i), depth + 1));
        }
        return rules;
    }
}
