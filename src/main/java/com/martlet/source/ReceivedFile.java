package com.martlet.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file in lake raw.
 *
 * @param snapshotDay the day a full snapshot stands for; null for files whose rows carry their own
 *     time
 * @param alreadyKnown true when the same content was received before (nothing was stored then)
 */
public record ReceivedFile(
        long id,
        SourceId source,
        String sourceName,
        String name,
        long bytes,
        String sha256,
        String lakePath,
        @Nullable LocalDate snapshotDay,
        boolean alreadyKnown) {

    ReceivedFile known() {
        return new ReceivedFile(
                id, source, sourceName, name, bytes, sha256, lakePath, snapshotDay, true);
    }
}
