package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.segment.Segment;
import com.martlet.serving.MetricAnswer;
import java.util.List;
import java.util.Optional;

/**
 * All numbers of the overview.
 *
 * @param loadedDays from the first to the last day there is data of; empty before the first run
 * @param categories revenue by category
 * @param eventTypes events by type
 * @param categoryNames what the category filter offers
 */
public record Overview(
        BoardQuestion question,
        Optional<Period> loadedDays,
        List<Segment> segments,
        Outcome<List<Tile>> tiles,
        Outcome<Trend> trend,
        Outcome<MetricAnswer> categories,
        Outcome<MetricAnswer> eventTypes,
        Outcome<List<String>> categoryNames) {

    /** Metrics over time, and over the compared days where there are any. */
    public record Trend(MetricAnswer now, Optional<MetricAnswer> earlier) {}

    /** Whether the period lies where there is no data at all. */
    public boolean isOutsideOfData() {
        return loadedDays
                .filter(
                        days ->
                                days.to().isBefore(question.period().from())
                                        || days.from().isAfter(question.period().to()))
                .isPresent();
    }

    /** The data version that the numbers were read at; 0 when none was read. */
    public long dataVersion() {
        return answer().map(MetricAnswer::dataVersion).orElse(0L);
    }

    /** One of the answers, to say when the numbers are from. */
    public Optional<MetricAnswer> answer() {
        return trend instanceof Outcome.Found<Trend> found
                ? Optional.of(found.value().now())
                : Optional.empty();
    }
}
