package com.martlet.audit;

import com.martlet.identity.MemberInvited;
import com.martlet.identity.OwnRole;
import com.martlet.identity.PasswordResetSent;
import com.martlet.identity.RoleDeleted;
import com.martlet.identity.RoleSaved;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantChanged;
import com.martlet.identity.TenantSuspension;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what identity tells of roles, invitations and the settings of tenants. */
@Component
class PeopleListener {

    private final AuditTrail trail;

    PeopleListener(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(RoleSaved event) {
        var role = event.role();
        trail.record(event.tenant(), event.by(), "role.saved", role.name(), rights(role));
    }

    @EventListener
    void on(RoleDeleted event) {
        var role = event.role();
        trail.record(event.tenant(), event.by(), "role.deleted", role.name(), rights(role));
    }

    @EventListener
    void on(MemberInvited event) {
        var way = Map.of("by", event.way().name());
        var email = event.member().email();
        trail.record(event.tenant(), event.by(), "member.invited", email, way);
    }

    @EventListener
    void on(PasswordResetSent event) {
        var email = event.email();
        var user = event.user().value();
        trail.append(AuditTrail.PLATFORM, user, email, "password.reset_sent", email, Map.of());
    }

    @EventListener
    void on(TenantChanged event) {
        var after = event.after();
        var changes = Map.of("before", words(event.before()), "after", words(after));
        trail.record(after, event.by(), "tenant.changed", after.slug(), changes);
    }

    @EventListener
    void on(TenantSuspension event) {
        var tenant = event.tenant();
        switch (event.turn()) {
            case SUSPENDED ->
                    trail.record(tenant, event.by(), "tenant.suspended", tenant.slug(), Map.of());
            case RESUMED ->
                    trail.record(tenant, event.by(), "tenant.resumed", tenant.slug(), Map.of());
        }
    }

    private static Map<String, String> rights(OwnRole role) {
        var parents =
                role.parents().stream()
                        .map(parent -> parent.key())
                        .collect(Collectors.joining(", "));
        return Map.of(
                "inherits", parents, "permissions", new TreeSet<>(role.permissions()).toString());
    }

    private static String words(Tenant tenant) {
        return "%s, %s, %s, %s, %s, %s"
                .formatted(
                        tenant.name(),
                        tenant.zone().getId(),
                        tenant.currency().getCurrencyCode(),
                        tenant.language(),
                        tenant.weekStart(),
                        tenant.businessNow() == null ? "-" : tenant.businessNow());
    }
}
