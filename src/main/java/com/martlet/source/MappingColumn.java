package com.martlet.source;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as it lies in its row: JSON, in the form in which it is sent to the API. */
@Component
@Converter
class MappingColumn implements AttributeConverter<Mapping, String> {

    private final JsonMapper json;

    MappingColumn(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(Mapping mapping) {
        return json.writeValueAsString(mapping);
    }

    @Override
    public Mapping convertToEntityAttribute(String text) {
        return MappingReader.read(json.readTree(text));
    }
}
