package com.martlet.segment;

import com.martlet.base.UserError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One JSON object of a rule and its place; takes typed values out and says where one is wrong. */
record RuleFields(JsonNode json, String path) {

    private static final List<String> KINDS =
            List.of("all", "any", "not", "metric", "event", "recency", "attribute", "segment");

    RuleFields {
        if (!json.isObject()) {
            throw new UserError("%s: a condition is an object in braces.".formatted(path));
        }
    }

    /** The one key that says what kind of node this is. */
    String kind() {
        var kinds = KINDS.stream().filter(json::has).toList();
        if (kinds.size() != 1) {
            throw new UserError(
                    "%s: a condition has exactly one of %s, this one has %s."
                            .formatted(
                                    path,
                                    String.join(", ", KINDS),
                                    kinds.isEmpty() ? "none" : String.join(" and ", kinds)));
        }
        return kinds.getFirst();
    }

    String path(String field) {
        return path + "." + field;
    }

    void allowOnly(String... known) {
        var allowed = Set.of(known);
        json.propertyNames().stream()
                .filter(name -> !allowed.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new UserError(
                                    "%s: unknown here. Use %s."
                                            .formatted(path(name), String.join(", ", known)));
                        });
    }

    JsonNode node(String field) {
        var node = json.get(field);
        if (node == null || node.isNull()) {
            throw new UserError("%s: missing.".formatted(path(field)));
        }
        return node;
    }

    Optional<RuleFields> object(String field) {
        var node = json.get(field);
        return node == null || node.isNull()
                ? Optional.empty()
                : Optional.of(new RuleFields(node, path(field)));
    }

    boolean has(String field) {
        return json.has(field);
    }

    String text(String field) {
        return text(node(field), path(field));
    }

    BigDecimal number(String field) {
        var node = node(field);
        if (!node.isNumber()) {
            throw new UserError("%s: give a number, not %s.".formatted(path(field), node));
        }
        return node.decimalValue();
    }

    int wholeNumber(String field) {
        try {
            return number(field).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new UserError(
                    "%s: give a whole number, not %s.".formatted(path(field), node(field)),
                    fraction);
        }
    }

    /** One text or a list of them; numbers and booleans count as texts here. */
    List<String> texts(String field) {
        var node = node(field);
        if (!node.isArray()) {
            return List.of(text(node, path(field)));
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < node.size(); i++) {
            texts.add(text(node.get(i), "%s[%d]".formatted(path(field), i)));
        }
        if (texts.isEmpty()) {
            throw new UserError("%s: name at least one value.".formatted(path(field)));
        }
        return texts;
    }

    Comparison comparison(Set<Comparison> allowed) {
        var symbol = text("op");
        return Comparison.of(symbol)
                .filter(allowed::contains)
                .orElseThrow(
                        () ->
                                unknown(
                                        "op",
                                        symbol,
                                        allowed.stream().sorted().map(Comparison::symbol)));
    }

    <T> T choice(String field, Function<String, Optional<T>> find, Stream<String> known) {
        var id = text(field);
        return find.apply(id).orElseThrow(() -> unknown(field, id, known));
    }

    UserError unknown(String field, String value, Stream<String> known) {
        return new UserError(
                "%s: \"%s\" is not possible. Use %s."
                        .formatted(path(field), value, known.collect(Collectors.joining(", "))));
    }

    private static String text(JsonNode node, String path) {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            throw new UserError("%s: give a text.".formatted(path));
        }
        return node.asString().strip();
    }
}
