package com.martlet.segment;

import com.martlet.base.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules as JSON, in the API and in the database alike. */
public final class RuleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RuleJson() {}

    /** Throws a {@link UserError} that names the place of what is wrong. */
    public static Rule read(JsonNode json) {
        return RuleReader.read(json);
    }

    public static Rule read(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException broken) {
            throw new UserError(broken, "segment.error.noJson", broken.getOriginalMessage());
        }
    }

    public static JsonNode write(Rule rule) {
        return RuleWriter.write(rule);
    }
}
