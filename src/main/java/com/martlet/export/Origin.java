package com.martlet.export;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a file come from.
 *
 * @param filters what narrowed them, in the order to show: period, segment, category
 * @param definitions what its columns mean: name to sentence
 * @param dataVersion the version all of them were read at; null when they have none
 * @param asOf when that version was published
 */
public record Origin(
        Map<String, String> filters,
        Map<String, String> definitions,
        @Nullable Long dataVersion,
        @Nullable Instant asOf) {

    public static final Origin UNKNOWN = new Origin(Map.of(), Map.of(), null, null);

    public Origin {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    public static Origin of(Map<String, String> filters) {
        return new Origin(filters, Map.of(), null, null);
    }
}
