package com.martlet.segment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a rule as the JSON that RuleReader reads. */
final class RuleWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RuleWriter() {}

    static JsonNode write(Rule rule) {
        return switch (rule) {
            case Rule.All all -> group("all", all.rules());
            case Rule.Any any -> group("any", any.rules());
            case Rule.Not not -> object().set("not", write(not.rule()));
            case Rule.Metric metric -> metric(metric);
            case Rule.Event event -> event(event);
            case Rule.Recency recency ->
                    withWhere(
                            condition("recency", recency.of().id(), recency.op())
                                    .put("value", recency.days()),
                            recency.where());
            case Rule.Score score ->
                    condition("score", score.score().id(), score.op())
                            .set("value", number(score.value()));
            case Rule.Attribute attribute ->
                    attribute(attribute.attribute().id(), attribute.op(), attribute.values());
            case Rule.OwnAttribute own ->
                    attribute(AttributeReader.OWN + own.key(), own.op(), own.values());
            case Rule.InList in -> object().put("list", in.slug());
            case Rule.InSegment in -> object().put("segment", in.slug());
        };
    }

    private static JsonNode group(String name, List<Rule> rules) {
        var list = JSON.arrayNode();
        rules.forEach(rule -> list.add(write(rule)));
        return object().set(name, list);
    }

    private static JsonNode metric(Rule.Metric metric) {
        var json = condition("metric", metric.metric().id(), metric.op());
        json.set("value", number(metric.value()));
        return withWindow(withWhere(json, metric.where()), metric.window());
    }

    private static JsonNode event(Rule.Event event) {
        var json = condition("event", event.type(), event.op()).put("value", event.value());
        return withWindow(withWhere(json, event.where()), event.window());
    }

    private static JsonNode attribute(String id, Comparison op, List<String> values) {
        var json = condition("attribute", id, op);
        return op.isMembership()
                ? json.set("value", list(values))
                : json.put("value", values.getFirst());
    }

    private static ObjectNode withWhere(ObjectNode leaf, Rule.Where where) {
        var json = object();
        where.values()
                .forEach(
                        (narrowing, wanted) ->
                                json.set(narrowing.id(), list(wanted.stream().sorted().toList())));
        if (!where.hours().equals(Rule.Hours.WHOLE_DAY)) {
            json.set(
                    "hours",
                    object().put("from", where.hours().from()).put("to", where.hours().to()));
        }
        if (!where.weekdays().isEmpty()) {
            json.set(
                    "weekdays",
                    list(where.weekdays().stream().sorted().map(WhereReader::nameOf).toList()));
        }
        return json.isEmpty() ? leaf : leaf.set("where", json);
    }

    private static JsonNode withWindow(ObjectNode json, Window window) {
        return switch (window) {
            case Window.Always always -> json;
            case Window.Last last -> json.set("window", object().put("last", last.days() + "d"));
            case Window.Between between ->
                    json.set(
                            "window",
                            object().put("from", between.period().from().toString())
                                    .put("to", between.period().to().toString()));
        };
    }

    private static ObjectNode condition(String kind, String id, Comparison op) {
        return object().put(kind, id).put("op", op.symbol());
    }

    /** Whole numbers without exponent. */
    private static JsonNode number(BigDecimal value) {
        return value.scale() <= 0 && value.precision() - value.scale() < 19
                ? JSON.numberNode(value.longValueExact())
                : JSON.numberNode(value);
    }

    private static ArrayNode list(Collection<String> values) {
        var list = JSON.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }
}
