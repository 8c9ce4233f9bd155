package com.martlet.source;

import java.util.Map;

/**
 * Where rows come from and what their columns mean.
 *
 * @param mappingName a ready mapping's name, or "custom"
 * @param settings typed settings of the kind, such as "folder" (a name below the drop folder)
 */
public record Source(
        SourceId id,
        String name,
        SourceKind kind,
        String mappingName,
        Mapping mapping,
        Map<String, String> settings) {}
