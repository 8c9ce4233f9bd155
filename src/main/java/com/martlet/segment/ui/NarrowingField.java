package com.martlet.segment.ui;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which events count: of some categories, brands, products. Hours of the day are kept as given. */
class NarrowingField extends Div {

    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private transient @Nullable JsonNode hours;

    NarrowingField(Runnable changed) {
        addClassName("m-fields");
        for (var part : List.of("category", "brand", "product")) {
            var field = new TextField(Texts.of("segment.where." + part));
            field.addValueChangeListener(event -> changed.run());
            fields.put(part, field);
            add(field);
        }
    }

    void show(@Nullable JsonNode where) {
        hours = where == null ? null : where.get("hours");
        fields.forEach(
                (part, field) ->
                        field.setValue(
                                where != null && where.has(part) ? text(where.get(part)) : ""));
    }

    void writeTo(ObjectNode leaf) {
        var where = JsonNodeFactory.instance.objectNode();
        fields.forEach(
                (part, field) -> {
                    if (!field.getValue().isBlank()) {
                        where.set(part, list(field.getValue()));
                    }
                });
        if (hours != null) {
            where.set("hours", hours);
        }
        if (!where.isEmpty()) {
            leaf.set("where", where);
        }
    }

    static ArrayNode list(String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        Stream.of(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(list::add);
        return list;
    }

    static String text(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
