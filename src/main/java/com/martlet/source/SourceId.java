package com.martlet.source;

/** The number of a source. */
public record SourceId(long value) {}
