package com.martlet.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day a tenant is at: its business now, or the day it is in its zone. */
@Component
public class TenantToday {

    private final Clock clock;

    public TenantToday(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today(Tenant tenant) {
        var businessNow = tenant.businessNow();
        return businessNow != null ? businessNow : LocalDate.now(clock.withZone(tenant.zone()));
    }
}
