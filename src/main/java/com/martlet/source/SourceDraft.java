package com.martlet.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody says to open a source; checked by SourceService.
 *
 * @param kind files or folder; null means files
 * @param mapping a ready mapping's name as text, or an own mapping as object
 * @param settings of the kind: "folder" names a folder below the tenant's drop folder
 */
public record SourceDraft(
        @Nullable String name,
        @Nullable String kind,
        @Nullable JsonNode mapping,
        @Nullable Map<String, String> settings) {}
