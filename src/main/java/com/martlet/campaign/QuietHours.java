package com.martlet.campaign;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours in which nobody is disturbed who did not agree to that. */
record QuietHours(LocalTime from, LocalTime until) {

    /** When the quiet ends that reigns at the moment; empty when it does not. */
    Optional<ZonedDateTime> endAt(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        if (!isQuiet(time)) {
            return Optional.empty();
        }
        var today = moment.toLocalDate();
        var morning = time.isBefore(until) ? today : today.plusDays(1);
        return Optional.of(morning.atTime(until).atZone(moment.getZone()));
    }

    /** Most go over midnight; those of a siesta do not. */
    private boolean isQuiet(LocalTime time) {
        var isLate = !time.isBefore(from);
        var isEarly = time.isBefore(until);
        return from.isBefore(until) ? isLate && isEarly : isLate || isEarly;
    }
}
