package com.martlet.audit;

import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** The part of the trail that an actor may read: their own acts, the tenant's or the platform's. */
@Component
public class AuditReading {

    private final AuditTrail trail;

    AuditReading(AuditTrail trail) {
        this.trail = trail;
    }

    public List<AuditEntry> find(Actor actor, AuditFilter filter) {
        var tenant = actor.tenant();
        var trailId = tenant == null ? AuditTrail.PLATFORM : tenant.id();
        return trail.find(trailId, seesAll(actor) ? filter : filter.byUser(actor.user().value()));
    }

    /** Whether the actor reads more than what they did themselves. */
    public boolean seesAll(Actor actor) {
        return actor.may(
                actor.tenant() == null ? Permission.MANAGE_PLATFORM : Permission.SEE_TENANT_AUDIT);
    }
}
