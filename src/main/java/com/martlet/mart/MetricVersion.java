package com.martlet.mart;

import java.time.LocalDate;
import java.util.Map;

/**
 * A state of a metric's definition, which numbers and files of its time name.
 *
 * @param number from 1
 * @param since the day from which numbers are computed so, those of earlier periods too
 * @param change language ("en", "ko") to what became different
 */
public record MetricVersion(int number, LocalDate since, Map<String, String> change) {

    /** Of definitions that have never changed. */
    static final MetricVersion FIRST =
            new MetricVersion(
                    1,
                    LocalDate.of(2026, 11, 21),
                    Map.of("en", "First definition.", "ko", "첫 정의입니다."));

    public MetricVersion {
        change = Map.copyOf(change);
    }
}
