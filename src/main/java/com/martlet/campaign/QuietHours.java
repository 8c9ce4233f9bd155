package com.martlet.campaign;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours in which nobody is disturbed who did not agree to that. */
record QuietHours(LocalTime from, LocalTime until) {

    /** When the quiet ends that reigns at the moment; empty when it does not. */
    Optional<ZonedDateTime> endAt(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        var isLate = !time.isBefore(from);
        if (!isLate && !time.isBefore(until)) {
            return Optional.empty();
        }
        var morning = isLate ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        return Optional.of(morning.atTime(until).atZone(moment.getZone()));
    }
}
