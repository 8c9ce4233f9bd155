package com.martlet.identity.web;

import com.martlet.identity.ActedForTenant;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells each write of a platform administrator for a tenant, and the first read of each day. */
@Component
class ActingForTenants {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Logger LOG = LoggerFactory.getLogger(ActingForTenants.class);
    private static final int MOST_READERS = 10_000;

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<Reading> told = ConcurrentHashMap.newKeySet();

    ActingForTenants(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    private record Reading(long user, long tenant, LocalDate day) {}

    void note(Actor actor, HttpServletRequest request) {
        var tenant = actor.tenant();
        if (!actor.platform() || tenant == null) {
            return;
        }
        var act = request.getMethod() + " " + request.getRequestURI();
        var event = new ActedForTenant(tenant, actor, act);
        if (!READS.contains(request.getMethod())) {
            events.publishEvent(event);
        } else if (isFirstToday(actor, tenant)) {
            tellRead(event);
        }
    }

    /** A trail that takes no entry stops what changes something, not what looks. */
    private void tellRead(ActedForTenant event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException failed) {
            told.clear();
            LOG.error("The trail did not take: {} for {}", event.act(), event.tenant(), failed);
        }
    }

    private boolean isFirstToday(Actor actor, Tenant tenant) {
        if (told.size() > MOST_READERS) {
            told.clear();
        }
        var today = LocalDate.now(clock.withZone(tenant.zone()));
        return told.add(new Reading(actor.user().value(), tenant.id().value(), today));
    }
}
