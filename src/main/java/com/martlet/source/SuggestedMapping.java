package com.martlet.source;

import com.martlet.base.Dataset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file probably mean.
 *
 * @param ready names of ready mappings whose columns are all in the file, the fullest first
 * @param datasets the likeliest first; each with its fields
 */
public record SuggestedMapping(List<String> ready, Map<Dataset, Map<String, Guess>> datasets) {

    /**
     * @param parse how times are written; null where the field is no time or ISO
     */
    public record Guess(String column, @Nullable String parse) {}
}
