package com.martlet.source;

import com.martlet.base.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object whose keys and value types are held to what is known, with messages that name. */
final class StrictObject {

    private final JsonNode node;
    private final String place;

    private StrictObject(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    static StrictObject of(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new UserError("source.error.noObject", place, node);
        }
        return new StrictObject(node, place);
    }

    StrictObject allow(Set<String> keys) {
        for (var key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw new UserError(
                        "source.error.unknownKey",
                        place,
                        key,
                        String.join(", ", new TreeSet<>(keys)));
            }
        }
        return this;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    Set<String> keys() {
        return new java.util.LinkedHashSet<>(node.propertyNames());
    }

    JsonNode value(String key) {
        return node.path(key);
    }

    StrictObject object(String key) {
        return of(value(key), place + "." + key);
    }

    @Nullable String text(String key) {
        var value = value(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(key, "@source.error.aText", value);
        }
        return value.stringValue();
    }

    @Nullable Boolean flag(String key) {
        var value = value(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw wrong(key, "@source.error.trueOrFalse", value);
        }
        return value.booleanValue();
    }

    @Nullable List<String> texts(String key) {
        var value = value(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isArray()
                || !StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString)) {
            throw wrong(key, "@source.error.texts", value);
        }
        return StreamSupport.stream(value.spliterator(), false).map(JsonNode::stringValue).toList();
    }

    @Nullable Map<String, String> textMap(String key) {
        if (!has(key)) {
            return null;
        }
        var child = object(key);
        var map = new LinkedHashMap<String, String>();
        for (var name : child.keys()) {
            var text = child.text(name);
            if (text != null) {
                map.put(name, text);
            }
        }
        return map;
    }

    private UserError wrong(String key, String expected, JsonNode value) {
        return new UserError("source.error.wrongType", place, key, expected, value);
    }
}
