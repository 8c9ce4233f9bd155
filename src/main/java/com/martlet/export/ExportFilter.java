package com.martlet.export;

import com.martlet.base.UserError;
import org.jspecify.annotations.Nullable;

/** Which files to list; what is null does not narrow. */
record ExportFilter(@Nullable Long user, @Nullable Long before, int limit) {

    private static final int LARGEST_LIMIT = 500;

    ExportFilter {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new UserError("export.error.limit", limit, LARGEST_LIMIT);
        }
    }
}
