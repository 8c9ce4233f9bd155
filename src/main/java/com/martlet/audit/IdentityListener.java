package com.martlet.audit;

import com.martlet.identity.ActedForTenant;
import com.martlet.identity.Actor;
import com.martlet.identity.GrantToOneselfRefused;
import com.martlet.identity.Member;
import com.martlet.identity.MemberRemoved;
import com.martlet.identity.PasswordChanged;
import com.martlet.identity.RoleGranted;
import com.martlet.identity.SignInFailed;
import com.martlet.identity.SignedIn;
import com.martlet.identity.TenantCreated;
import com.martlet.identity.TenantId;
import com.martlet.identity.TokenCreated;
import com.martlet.identity.TokenRevoked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what identity tells. */
@Component
class IdentityListener {

    private final AuditTrail trail;

    IdentityListener(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(SignedIn event) {
        for (var tenant : orPlatform(event.tenants())) {
            append(tenant, event.user().value(), event.email(), "user.signed_in", Map.of());
        }
    }

    @EventListener
    void on(SignInFailed event) {
        for (var tenant : orPlatform(event.tenants())) {
            var details = Map.of("reason", event.reason().name());
            append(tenant, null, event.email(), "user.sign_in_failed", details);
        }
    }

    @EventListener
    void on(TenantCreated event) {
        var tenant = event.tenant();
        trail.record(tenant, event.by(), "tenant.created", tenant.slug(), Map.of());
    }

    @EventListener
    void on(RoleGranted event) {
        var member = event.member();
        trail.record(event.tenant(), event.by(), "role.granted", member.email(), rights(member));
    }

    @EventListener
    void on(MemberRemoved event) {
        var member = event.member();
        trail.record(event.tenant(), event.by(), "member.removed", member.email(), rights(member));
    }

    @EventListener
    void on(GrantToOneselfRefused event) {
        var by = event.by();
        trail.record(event.tenant(), by, "role.refused", by.email(), Map.of());
    }

    @EventListener
    void on(PasswordChanged event) {
        var user = event.user().value();
        append(AuditTrail.PLATFORM, user, event.email(), "password.changed", Map.of());
    }

    @EventListener
    void on(TokenCreated event) {
        record(event.by(), "token.created", event.name());
    }

    @EventListener
    void on(TokenRevoked event) {
        record(event.by(), "token.revoked", event.name());
    }

    @EventListener
    void on(ActedForTenant event) {
        trail.record(event.tenant(), event.by(), "tenant.acted_for", event.act(), Map.of());
    }

    private void record(Actor actor, String action, String subject) {
        var tenant = actor.tenant();
        if (tenant == null) {
            trail.recordOnPlatform(actor, action, subject, Map.of());
        } else {
            trail.record(tenant, actor, action, subject, Map.of());
        }
    }

    private void append(
            TenantId tenant,
            @Nullable Long user,
            String email,
            String action,
            Map<String, String> details) {
        trail.append(tenant, user, email, action, email, details);
    }

    private static List<TenantId> orPlatform(List<TenantId> tenants) {
        return tenants.isEmpty() ? List.of(AuditTrail.PLATFORM) : tenants;
    }

    private static Map<String, String> rights(Member member) {
        return Map.of(
                "role", member.role().key(),
                "personalData", String.valueOf(member.seesPersonalData()));
    }
}
