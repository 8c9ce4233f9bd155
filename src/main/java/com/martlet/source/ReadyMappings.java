package com.martlet.source;

import com.martlet.base.UserError;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Mappings of well-known files, by name. */
@Component
class ReadyMappings {

    private final TreeMap<String, Mapping> mappings = new TreeMap<>();

    ReadyMappings(JsonMapper json) throws IOException {
        var resources =
                new PathMatchingResourcePatternResolver().getResources("classpath:mappings/*.json");
        for (var resource : resources) {
            var name = String.valueOf(resource.getFilename()).replace(".json", "");
            try (var content = resource.getInputStream()) {
                mappings.put(name, MappingReader.read(json.readTree(content)));
            }
        }
    }

    List<String> names() {
        return List.copyOf(mappings.keySet());
    }

    Mapping load(String name) {
        var mapping = mappings.get(name);
        if (mapping == null) {
            throw new UserError("source.error.readyMapping", name, String.join(", ", names()));
        }
        return mapping;
    }
}
