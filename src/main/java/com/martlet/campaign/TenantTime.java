package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * The moment a tenant is at: the real time of the day, on the day it is at. A tenant with
 * historical data so sends and measures in its own present.
 */
@Component
class TenantTime {

    private final TenantToday calendar;
    private final Clock clock;

    TenantTime(TenantToday calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    ZonedDateTime now(Tenant tenant) {
        var time = LocalTime.ofInstant(clock.instant(), tenant.zone());
        return calendar.today(tenant).atTime(time).atZone(tenant.zone());
    }

    Instant instant(Tenant tenant) {
        return now(tenant).toInstant();
    }
}
