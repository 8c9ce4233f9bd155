package com.martlet.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a platform administrator work in a tenant and tells the tenant so. */
@Component
public class ActingForTenant {

    private final ApplicationEventPublisher events;

    ActingForTenant(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** To be called before the first thing is done or seen. */
    public void begin(Actor actor, Tenant tenant) {
        actor.require(Permission.MANAGE_PLATFORM);
        events.publishEvent(new ActedForTenant(tenant, actor, "began to work on screen"));
    }
}
