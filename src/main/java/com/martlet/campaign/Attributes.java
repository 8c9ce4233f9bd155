package com.martlet.campaign;

import com.martlet.segment.CustomerCard;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the shop says of a customer beyond the usual columns, as a JSON object. Two of them decide
 * about sending: consent_night, and consent_at, the day the customer last agreed.
 */
final class Attributes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");

    private final JsonNode values;

    private Attributes(JsonNode values) {
        this.values = values;
    }

    /** What is no JSON object counts as nothing known. */
    static Attributes of(CustomerCard customer) {
        var text = customer.attributes();
        return new Attributes(text == null ? MAPPER.createObjectNode() : read(text));
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            return MAPPER.createObjectNode();
        }
    }

    @Nullable String find(String name) {
        var value = values.get(name);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asString();
    }

    boolean allowsNights() {
        var value = find("consent_night");
        return value != null && YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Null when it is not known. */
    @Nullable LocalDate consentedOn() {
        var value = find("consent_at");
        try {
            return value == null || value.length() < 10
                    ? null
                    : LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
