package com.martlet.serving;

import com.martlet.base.Period;
import java.util.Optional;

/**
 * Which cohorts to follow. Cohorts are whole ISO weeks or calendar months: the period is widened to
 * them.
 *
 * @param segment empty for everybody
 */
public record CohortQuery(
        Unit unit, Event event, Mode mode, Period period, Optional<CustomerSet> segment) {

    /** How long a cohort's first period and each later one is. */
    public enum Unit {
        WEEK,
        MONTH
    }

    /** What makes somebody a member, and what counts as coming back. */
    public enum Event {
        /** Any access or event. */
        ACTIVITY,
        /** A completed purchase. */
        PURCHASE
    }

    /** When somebody counts as retained in a period. */
    public enum Mode {
        /** Came back in that very period. */
        ON,
        /** Came back in that period or any later one. */
        ON_OR_AFTER
    }
}
