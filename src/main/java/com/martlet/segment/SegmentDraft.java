package com.martlet.segment;

import org.jspecify.annotations.Nullable;

/** What a person says to save a segment; checked by SegmentService. */
public record SegmentDraft(@Nullable String slug, @Nullable String name, @Nullable Rule rule) {}
