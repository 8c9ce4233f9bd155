package com.martlet.warehouse;

import java.time.Instant;

/** What readers see: version 0 is "nothing published yet". */
public record DataVersion(long number, Instant publishedAt) {}
