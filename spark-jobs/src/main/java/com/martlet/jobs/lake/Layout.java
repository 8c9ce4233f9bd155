package com.martlet.jobs.lake;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one file is read, once its beginning was seen.
 *
 * @param kind csv, json_lines, json_array or combined
 * @param columns names of the columns of a csv file, in order; empty for the others
 * @param headerLines lines before the first record
 * @param problem why no row of the file can be used; null when they can
 */
public record Layout(
        Kind kind,
        int delimiter,
        String charset,
        List<String> columns,
        int headerLines,
        @Nullable Reason problem)
        implements Serializable {

    public enum Kind {
        CSV,
        JSON_LINES,
        JSON_ARRAY,
        COMBINED
    }

    /** True when parts of the file can be read on their own. */
    boolean isDivisible() {
        return kind != Kind.JSON_ARRAY && !charset.startsWith("UTF-16");
    }
}
