package com.martlet.refine;

import com.martlet.base.UserError;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of the row that comes next: batches run from new to old, files and lines upwards. */
record QuarantineCursor(long batch, int file, long line) {

    static final QuarantineCursor START = new QuarantineCursor(Long.MAX_VALUE, 0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(\\d{1,18})");

    static QuarantineCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new UserError("refine.error.cursor", text);
        }
        return new QuarantineCursor(
                Long.parseLong(match.group(1)),
                Integer.parseInt(match.group(2)),
                Long.parseLong(match.group(3)));
    }

    String text() {
        return "%d-%d-%d".formatted(batch, file, line);
    }
}
