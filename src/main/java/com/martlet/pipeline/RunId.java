package com.martlet.pipeline;

/** The number of a run. */
public record RunId(long value) {}
