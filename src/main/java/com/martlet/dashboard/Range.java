package com.martlet.dashboard;

import com.martlet.base.Period;
import java.time.LocalDate;
import java.util.Optional;

/** The period of a board as it was chosen: by name, so that it moves with the days, or by days. */
public sealed interface Range {

    Range DEFAULT = new Named(Preset.LAST_30_DAYS);

    /** For boards of weeks and months. */
    Range QUARTER = new Named(Preset.LAST_90_DAYS);

    record Named(Preset preset) implements Range {}

    record Days(Period period) implements Range {}

    default Period seenOn(LocalDate today, Optional<Period> loaded) {
        return switch (this) {
            case Named named -> named.preset().seenOn(today, loaded);
            case Days days -> days.period();
        };
    }

    /** As in the address: 30d or 2020-02-01..2020-02-29. */
    default String code() {
        return switch (this) {
            case Named named -> named.preset().code();
            case Days days -> days.period().from() + ".." + days.period().to();
        };
    }
}
