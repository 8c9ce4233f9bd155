package com.martlet.jobs.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.martlet.jobs.Json;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object per line. */
final class JsonLinesCursor extends LineCursor {

    private final JsonValues values;

    JsonLinesCursor(
            ByteRecords records, TextDecoder decoder, List<String> wanted, InputStream stream) {
        super(records, decoder, stream);
        this.values = new JsonValues(wanted);
    }

    @Override
    @Nullable Reason read(String text) {
        try {
            var node = Json.MAPPER.readTree(text);
            if (!node.isObject()) {
                return Reason.of(Reason.Code.NO_JSON_OBJECT);
            }
            values.read(node);
            return null;
        } catch (JsonProcessingException e) {
            return Reason.with(Reason.Code.NOT_JSON, e.getOriginalMessage());
        }
    }

    @Override
    public @Nullable String[] values() {
        return values.texts();
    }
}
