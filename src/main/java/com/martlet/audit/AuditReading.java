package com.martlet.audit;

import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The part of the trail that an actor may read: their own acts, the tenant's or the platform's. */
@Component
public class AuditReading {

    private final AuditTrail trail;
    private final TrailChecks checks;

    AuditReading(AuditTrail trail, TrailChecks checks) {
        this.trail = trail;
        this.checks = checks;
    }

    public List<AuditEntry> find(Actor actor, AuditFilter filter) {
        return trail.find(
                trailOf(actor), seesAll(actor) ? filter : filter.byUser(actor.user().value()));
    }

    /** By whom and by what the actor's part of the trail can be narrowed. */
    public AuditNames names(Actor actor) {
        return trail.names(trailOf(actor), seesAll(actor) ? null : actor.user().value());
    }

    /** All entries, the newest first, however many they are. */
    public void forEach(Actor actor, AuditFilter filter, Consumer<AuditEntry> reader) {
        var pages = filter.inLargePages();
        var page = find(actor, pages);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = find(actor, pages.olderThan(page.getLast().id()));
        }
    }

    /** Whether the actor reads more than what they did themselves. */
    public boolean seesAll(Actor actor) {
        return actor.may(all(actor));
    }

    /** Whether the trail is as it was written, as of the last check; empty before the first. */
    public Optional<TrailCheck> findLastCheck(Actor actor) {
        requireAll(actor);
        return checks.findLast(trailOf(actor));
    }

    /** Checks the trail now, which is an entry of its own. */
    public TrailCheck check(Actor actor) {
        requireAll(actor);
        var check = checks.check(trailOf(actor));
        var found = Map.of("unbroken", String.valueOf(check.isUnbroken()));
        var tenant = actor.tenant();
        if (tenant == null) {
            trail.recordOnPlatform(actor, "trail.checked", "trail", found);
        } else {
            trail.record(tenant, actor, "trail.checked", "trail", found);
        }
        return check;
    }

    private static void requireAll(Actor actor) {
        actor.require(all(actor));
    }

    private static Permission all(Actor actor) {
        return actor.tenant() == null ? Permission.MANAGE_PLATFORM : Permission.SEE_TENANT_AUDIT;
    }

    private static TenantId trailOf(Actor actor) {
        var tenant = actor.tenant();
        return tenant == null ? AuditTrail.PLATFORM : tenant.id();
    }
}
