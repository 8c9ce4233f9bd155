package com.martlet.export;

import com.martlet.base.UserError;
import org.jspecify.annotations.Nullable;

/** Which files to list; what is null does not narrow. */
record ExportFilter(@Nullable Long user, @Nullable Long before, int limit) {

    private static final int LARGEST_LIMIT = 500;

    ExportFilter {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new UserError(
                    "A limit of %d is not possible: ask for 1 to %d exports."
                            .formatted(limit, LARGEST_LIMIT));
        }
    }
}
