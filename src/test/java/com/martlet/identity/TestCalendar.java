package com.martlet.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A calendar that stands still. */
public final class TestCalendar {

    private TestCalendar() {}

    public static TenantToday at(LocalDate day, ZoneId zone) {
        return new TenantToday(Clock.fixed(day.atTime(12, 0).atZone(zone).toInstant(), zone));
    }
}
