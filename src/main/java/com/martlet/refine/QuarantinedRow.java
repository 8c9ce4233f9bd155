package com.martlet.refine;

/**
 * A refused row.
 *
 * @param line where the record starts in the file, from 1
 * @param raw as it came: personal data
 */
public record QuarantinedRow(
        String source,
        long run,
        String file,
        long line,
        String dataset,
        String reason,
        String raw) {}
