package com.martlet.export;

import org.jspecify.annotations.Nullable;

/**
 * A file that is asked for.
 *
 * @param reason compulsory where {@link ExportPreview#needsReason} says so
 */
public record ExportRequest(ExportQuestion question, ExportStyle style, @Nullable String reason) {}
