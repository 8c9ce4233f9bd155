package com.martlet.jobs.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wanted values of a JSON object; a name with dots is a path when there is no such key. */
final class JsonValues {

    private final List<String> wanted;
    private final String[][] paths;
    private final @Nullable String[] texts;

    JsonValues(List<String> wanted) {
        this.wanted = wanted;
        this.paths = wanted.stream().map(name -> name.split("\\.")).toArray(String[][]::new);
        this.texts = new String[wanted.size()];
    }

    void read(JsonNode object) {
        for (int i = 0; i < texts.length; i++) {
            var value = object.path(wanted.get(i));
            texts[i] = text(value.isMissingNode() ? follow(object, paths[i]) : value);
        }
    }

    private static JsonNode follow(JsonNode object, String[] path) {
        JsonNode node = path.length == 1 ? MissingNode.getInstance() : object;
        for (int i = 0; i < path.length && !node.isMissingNode(); i++) {
            node = node.path(path[i]);
        }
        return node;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isBigDecimal()) {
            return plain(value.decimalValue());
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String plain(BigDecimal number) {
        return Decimals.isWritable(number) ? number.toPlainString() : number.toString();
    }

    @Nullable String[] texts() {
        return texts;
    }
}
