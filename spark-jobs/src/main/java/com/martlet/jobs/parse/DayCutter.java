package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Reason;
import com.martlet.jobs.lake.Reason.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Cuts days in the tenant's zone and refuses times that cannot be. */
final class DayCutter {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final ZoneId zone;
    private final Instant latest;
    private final int today;

    DayCutter(ZoneId zone, Instant now) {
        this.zone = zone;
        this.latest = now.plus(Duration.ofDays(1));
        this.today = (int) now.atZone(zone).toLocalDate().toEpochDay();
    }

    int today() {
        return today;
    }

    int day(long micros) throws RefusedRow {
        var instant = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
        var day = instant.atZone(zone).toLocalDate();
        if (instant.isAfter(latest)) {
            throw new RefusedRow(Reason.with(Code.IN_THE_FUTURE, day));
        }
        if (day.isBefore(FIRST)) {
            throw new RefusedRow(Reason.with(Code.LONG_AGO, day));
        }
        return (int) day.toEpochDay();
    }
}
