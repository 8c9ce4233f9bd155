package com.martlet.segment;

import org.jspecify.annotations.Nullable;

/**
 * A customer in a segment.
 *
 * @param name whole or masked, as it was asked for; null when unknown
 */
public record Member(int ordinal, String customerId, @Nullable String name) {}
