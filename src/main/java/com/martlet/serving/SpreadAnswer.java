package com.martlet.serving;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buyers by the size of a number of theirs.
 *
 * @param bands from the lowest; none when nothing is predicted
 */
public record SpreadAnswer(List<Band> bands, Instant asOf, long dataVersion) {

    public SpreadAnswer {
        bands = List.copyOf(bands);
    }

    /**
     * @param from the lowest number in it
     * @param below the first number above it; null for the last band
     */
    public record Band(BigDecimal from, @Nullable BigDecimal below, long customers) {}
}
