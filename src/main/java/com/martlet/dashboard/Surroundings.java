package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.segment.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the cards of a board.
 *
 * @param period the days that the state means today
 * @param loadedDays from the first to the last day there is data of; empty before the first run
 */
public record Surroundings(
        Period period, LocalDate today, Optional<Period> loadedDays, List<Segment> segments) {

    /** Whether the period lies where there is no data at all. */
    public boolean isOutsideOfData() {
        return loadedDays
                .filter(
                        days ->
                                days.to().isBefore(period.from())
                                        || days.from().isAfter(period.to()))
                .isPresent();
    }
}
