package com.martlet.pipeline;

import java.time.Instant;

/** A line of a run's log; {@code number} is the cursor to read on from. */
public record LogLine(long number, Instant at, String level, String text) {}
