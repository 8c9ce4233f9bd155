package com.martlet.jobs.lake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that one task reads; both ends stand between two records.
 *
 * @param batch the index of the file's batch in the request
 * @param file the index of the file in the batch
 * @param end the byte behind the part; Long.MAX_VALUE for the rest of the file
 * @param layout how to read it; null when the part is the whole file and the reader finds out
 */
public record FilePart(
        int batch,
        int file,
        long start,
        long end,
        long firstLine,
        long bytes,
        @Nullable Layout layout)
        implements Serializable {

    public static FilePart whole(int batch, int file, long bytes) {
        return new FilePart(batch, file, 0, Long.MAX_VALUE, 1, bytes, null);
    }

    public boolean isFirst() {
        return start == 0;
    }
}
