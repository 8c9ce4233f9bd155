package com.martlet.source;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a source as they lie in its row: JSON. */
@Component
@Converter
class SettingsColumn implements AttributeConverter<Map<String, String>, String> {

    private final JsonMapper json;

    SettingsColumn(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(Map<String, String> settings) {
        return json.writeValueAsString(settings);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
