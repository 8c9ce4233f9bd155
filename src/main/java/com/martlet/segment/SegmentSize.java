package com.martlet.segment;

import java.time.Instant;

/** How many customers a segment held at a data version. */
public record SegmentSize(long dataVersion, long count, Instant at) {}
