package com.martlet.mart;

import java.time.Instant;

/** The version of the marts that readers see; 0 before the first. */
public record MartVersion(long number, Instant publishedAt) {}
