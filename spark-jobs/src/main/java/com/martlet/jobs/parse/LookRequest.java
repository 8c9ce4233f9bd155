package com.martlet.jobs.parse;

import com.martlet.jobs.InvalidRequest;
import com.martlet.jobs.lake.Format;
import org.jspecify.annotations.Nullable;

/**
 * A file nobody has described yet.
 *
 * @param lake root of the tenant's lake
 * @param path below the lake's root
 * @param format what is known of it; null means detect
 * @param limit rows to show
 */
public record LookRequest(
        String tenant, String lake, String path, @Nullable Format format, int limit) {

    public LookRequest {
        if (lake == null || path == null || limit < 1) {
            throw new InvalidRequest("A look needs lake, path and a limit above zero.");
        }
    }

    Format formatOrDetect() {
        return format == null ? Format.DETECT : format;
    }
}
