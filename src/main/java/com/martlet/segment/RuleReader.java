package com.martlet.segment;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rule from the JSON of the API, strictly: what is unknown, missing or misspelt is refused
 * by its place, all places at once.
 */
final class RuleReader {

    static final int DEEPEST = 8;

    private static final int MOST_NODES = 200;
    private static final Rule NOTHING = new Rule.Any(List.of());
    private static final List<String> KINDS =
            List.of(
                    "all",
                    "any",
                    "not",
                    "metric",
                    "event",
                    "recency",
                    "score",
                    "attribute",
                    "list",
                    "segment");

    private final RuleProblems problems = new RuleProblems();
    private int nodes;

    private RuleReader() {}

    static Rule read(JsonNode json) {
        var reader = new RuleReader();
        var rule = reader.read(json, "rule", 1);
        reader.problems.throwIfAny();
        return rule;
    }

    private Rule read(JsonNode json, String path, int depth) {
        var fields = new RuleFields(json, path, problems);
        if (depth > DEEPEST) {
            problems.add(path, "segment.error.deep", DEEPEST);
            return NOTHING;
        }
        if (++nodes == MOST_NODES + 1) {
            problems.add(path, "segment.error.conditions", MOST_NODES);
        }
        return nodes > MOST_NODES || !fields.isObject() ? NOTHING : node(fields, depth);
    }

    private Rule node(RuleFields fields, int depth) {
        var kinds = KINDS.stream().filter(fields.json()::has).toList();
        if (kinds.size() != 1) {
            problems.add(
                    fields.path(),
                    "segment.error.kinds",
                    String.join(", ", KINDS),
                    kinds.isEmpty() ? "@segment.error.noKind" : String.join(" and ", kinds));
            return NOTHING;
        }
        return switch (kinds.getFirst()) {
            case "all" -> new Rule.All(children(fields, "all", depth));
            case "any" -> new Rule.Any(children(fields, "any", depth));
            case "not" -> negation(fields, depth);
            default -> LeafReader.read(fields, kinds.getFirst()).orElse(NOTHING);
        };
    }

    private Rule negation(RuleFields fields, int depth) {
        fields.allowOnly("not");
        return new Rule.Not(read(fields.json().get("not"), fields.path("not"), depth + 1));
    }

    private List<Rule> children(RuleFields fields, String name, int depth) {
        fields.allowOnly(name);
        var list = fields.json().get(name);
        if (!list.isArray() || list.isEmpty()) {
            fields.problem(name, "segment.error.giveList");
            return List.of();
        }
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < list.size(); i++) {
            rules.add(read(list.get(i), "%s[%d]".formatted(fields.path(name), i), depth + 1));
        }
        return rules;
    }
}
