package com.martlet.base;

/** Rows of a step: in = loaded + duplicates + quarantined, always. */
public record RowCounts(long in, long loaded, long duplicates, long quarantined) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    public RowCounts {
        if (in != loaded + duplicates + quarantined) {
            throw new IllegalArgumentException(
                    "Rows do not add up: %d in, %d loaded, %d duplicates, %d quarantined"
                            .formatted(in, loaded, duplicates, quarantined));
        }
    }

    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                in + other.in,
                loaded + other.loaded,
                duplicates + other.duplicates,
                quarantined + other.quarantined);
    }
}
