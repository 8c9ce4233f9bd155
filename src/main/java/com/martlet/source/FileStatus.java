package com.martlet.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received file and what became of it.
 *
 * @param rows data rows of the file, null until parsed; quarantined are those among them that were
 *     refused
 */
public record FileStatus(
        ReceivedFile file,
        FileState state,
        @Nullable Long rows,
        @Nullable Long quarantined,
        Instant receivedAt) {}
