package com.martlet.jobs.lake;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a mapping says its files are read; null means detect. */
public record Format(
        @Nullable String type,
        @Nullable String delimiter,
        @Nullable Boolean header,
        @Nullable String encoding,
        @Nullable List<String> columns)
        implements Serializable {

    public static final Format DETECT = new Format(null, null, null, null, null);

    boolean isAuto() {
        return type == null || type.equals("auto");
    }
}
