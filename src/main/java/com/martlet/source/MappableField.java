package com.martlet.source;

/**
 * A field of a dataset that a column may fill.
 *
 * @param isTime whether the mapping says how times are written
 */
public record MappableField(String name, boolean isRequired, boolean isTime) {}
