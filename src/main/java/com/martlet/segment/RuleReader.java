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
            problems.add(path, "groups may stand %d deep.".formatted(DEEPEST));
            return NOTHING;
        }
        if (++nodes == MOST_NODES + 1) {
            problems.add(path, "a rule has at most %d conditions.".formatted(MOST_NODES));
        }
        return nodes > MOST_NODES || !fields.isObject() ? NOTHING : node(fields, depth);
    }

    private Rule node(RuleFields fields, int depth) {
        var kinds = KINDS.stream().filter(fields.json()::has).toList();
        if (kinds.size() != 1) {
            problems.add(
                    fields.path(),
                    "a condition has exactly one of %s, this one has %s."
                            .formatted(
                                    String.join(", ", KINDS),
                                    kinds.isEmpty() ? "none" : String.join(" and ", kinds)));
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
            fields.problem(name, "give a list of at least one condition.");
            return List.of();
        }
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < list.size(); i++) {
            rules.add(read(list.get(i), "%s[%d]".formatted(fields.path(name), i), depth + 1));
        }
        return rules;
    }
}
