package com.martlet.serving;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The answer: one row per bucket and combination of dimension values, ordered by both.
 *
 * @param dataVersion the version every number of it was read at
 */
public record MetricAnswer(List<Row> rows, Instant asOf, long dataVersion, ZoneId zone) {

    /**
     * @param bucket "2020-10-25", "2020-W43", "2020-10", or "" for the total
     * @param keys dimension to value ("" when the source had none)
     * @param values metric to number; a metric without a value (no denominator, day never loaded)
     *     is absent
     */
    public record Row(
            String bucket, Map<String, String> keys, Map<String, java.math.BigDecimal> values) {}
}
