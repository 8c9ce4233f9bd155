package com.martlet.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a rule and its place; takes typed values out. Where one is wrong it says so
 * and gives a stand-in, so that all of a rule is looked at.
 */
record RuleFields(JsonNode json, String path, RuleProblems problems) {

    private static final int LONGEST = 20;

    String path(String field) {
        return path + "." + field;
    }

    /** Whether it is an object; otherwise that is the problem. */
    boolean isObject() {
        if (!json.isObject()) {
            problems.add(path, "segment.error.noObject");
        }
        return json.isObject();
    }

    void allowOnly(String... known) {
        allowOnly(List.of(known));
    }

    void allowOnly(List<String> known) {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(
                        name ->
                                problem(
                                        name,
                                        "segment.error.unknownField",
                                        String.join(", ", known)));
    }

    boolean has(String field) {
        return json.has(field) && !json.get(field).isNull();
    }

    Optional<JsonNode> node(String field) {
        if (!has(field)) {
            problem(field, "segment.error.missing");
            return Optional.empty();
        }
        return Optional.of(json.get(field));
    }

    Optional<RuleFields> object(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        var fields = new RuleFields(json.get(field), path(field), problems);
        return fields.isObject() ? Optional.of(fields) : Optional.empty();
    }

    String text(String field) {
        return node(field).map(node -> text(node, path(field))).orElse("");
    }

    BigDecimal number(String field) {
        var node = node(field);
        if (node.isPresent() && !node.get().isNumber()) {
            problem(field, "segment.error.number", node.get());
            return BigDecimal.ZERO;
        }
        if (node.isPresent() && !isWritable(node.get())) {
            problem(field, "segment.error.digits", LONGEST);
            return BigDecimal.ZERO;
        }
        return node.map(JsonNode::decimalValue).orElse(BigDecimal.ZERO);
    }

    private static boolean isWritable(JsonNode number) {
        return Double.isFinite(number.doubleValue()) && isWritable(number.decimalValue());
    }

    /** A short text can name a number of a billion digits, which no calculation survives. */
    static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) < LONGEST && number.precision() < LONGEST;
    }

    int wholeNumber(String field) {
        var number = number(field);
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            problem(field, "segment.error.wholeNumber", number.toPlainString());
            return 0;
        }
    }

    /** One text or a list of them; numbers and booleans count as texts here. */
    List<String> texts(String field) {
        var node = node(field);
        if (node.isEmpty() || !node.get().isArray()) {
            return node.map(one -> List.of(text(one, path(field)))).orElse(List.of());
        }
        var list = node.get();
        var texts = new ArrayList<String>();
        for (var i = 0; i < list.size(); i++) {
            texts.add(text(list.get(i), "%s[%d]".formatted(path(field), i)));
        }
        if (texts.isEmpty()) {
            problem(field, "segment.error.noValue");
        }
        return texts;
    }

    Comparison comparison(Set<Comparison> allowed) {
        if (!has("op")) {
            problem("op", "segment.error.missing");
            return Comparison.EQUAL;
        }
        var symbol = text("op");
        var known = Comparison.of(symbol).filter(allowed::contains);
        if (known.isEmpty() && !symbol.isEmpty()) {
            unknown("op", symbol, allowed.stream().sorted().map(Comparison::symbol));
        }
        return known.orElse(Comparison.EQUAL);
    }

    <T> @Nullable T choice(String field, Function<String, Optional<T>> find, Stream<String> known) {
        var id = text(field);
        var found = find.apply(id);
        if (found.isEmpty() && !id.isEmpty()) {
            unknown(field, id, known);
        }
        return found.orElse(null);
    }

    void unknown(String field, String value, Stream<String> known) {
        problem(field, "segment.error.notPossible", value, known.collect(Collectors.joining(", ")));
    }

    void problem(String field, String code, @Nullable Object... arguments) {
        problems.add(path(field), code, arguments);
    }

    private String text(JsonNode node, String place) {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            problems.add(place, "segment.error.giveText");
            return "";
        }
        return node.asString().strip();
    }
}
