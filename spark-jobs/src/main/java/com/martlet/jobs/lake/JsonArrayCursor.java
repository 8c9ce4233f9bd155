package com.martlet.jobs.lake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One array of JSON objects. */
final class JsonArrayCursor implements RecordCursor {

    private final JsonParser parser;
    private final JsonValues values;
    private boolean isBroken;
    private long line = 1;
    private @Nullable JsonNode node;
    private @Nullable Reason problem;

    JsonArrayCursor(InputStream stream, List<String> wanted) throws IOException {
        parser = Json.MAPPER.getFactory().createParser(stream);
        values = new JsonValues(wanted);
    }

    @Override
    public boolean next() throws IOException {
        if (isBroken) {
            return false;
        }
        try {
            return readNext();
        } catch (JsonProcessingException e) {
            line = Math.max(line, e.getLocation().getLineNr());
            problem = Reason.with(Reason.Code.NOT_JSON, e.getOriginalMessage());
            node = null;
            isBroken = true;
            return true;
        }
    }

    private boolean readNext() throws IOException {
        var token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            token = parser.nextToken();
        }
        if (token == null || token == JsonToken.END_ARRAY) {
            return false;
        }
        line = parser.currentTokenLocation().getLineNr();
        node = parser.readValueAsTree();
        problem = node.isObject() ? null : Reason.of(Reason.Code.NO_JSON_OBJECT);
        if (problem == null) {
            values.read(node);
        }
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String raw() {
        return node == null ? "" : node.toString();
    }

    @Override
    public @Nullable Reason problem() {
        return problem;
    }

    @Override
    public @Nullable String[] values() {
        return values.texts();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
