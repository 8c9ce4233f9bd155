package com.martlet.audit;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Details as they are kept: JSON with sorted keys, so that their hash can be computed again. */
final class Details {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Details() {}

    static String write(Map<String, String> details) {
        return JSON.writeValueAsString(new TreeMap<>(details));
    }

    /** What somebody tampered with is shown as it stands. */
    static Map<String, String> read(String details) {
        try {
            return JSON.readValue(details, TEXTS);
        } catch (JacksonException tampered) {
            return Map.of("unreadable", details);
        }
    }
}
