package com.martlet.source.web;

import com.martlet.source.Source;
import java.util.List;
import java.util.Map;

/** A source as programs see it. */
record SourceBody(
        String name,
        String kind,
        String mapping,
        List<String> datasets,
        Map<String, String> settings) {

    static SourceBody of(Source source) {
        return new SourceBody(
                source.name(),
                source.kind().id(),
                source.mappingName(),
                List.copyOf(source.mapping().datasets().keySet()),
                source.settings());
    }
}
