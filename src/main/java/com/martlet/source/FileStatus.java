package com.martlet.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received file and what became of it.
 *
 * @param rows rows that were read and fit, null until parsed; likewise quarantined
 */
public record FileStatus(
        ReceivedFile file,
        FileState state,
        @Nullable Long rows,
        @Nullable Long quarantined,
        Instant receivedAt) {}
