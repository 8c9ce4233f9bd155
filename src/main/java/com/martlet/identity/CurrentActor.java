package com.martlet.identity;

import com.martlet.base.NotSignedIn;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Finds out who is at work in this request or screen, and for which tenant. */
@Component
public class CurrentActor {

    private final Actors actors;
    private final TenantService tenants;
    private final ChosenTenant chosenTenant;
    private final BrowserSessions sessions;
    private final SecurityContextHolderStrategy holder;

    CurrentActor(
            Actors actors,
            TenantService tenants,
            ChosenTenant chosenTenant,
            BrowserSessions sessions,
            SecurityContextHolderStrategy holder) {
        this.actors = actors;
        this.tenants = tenants;
        this.chosenTenant = chosenTenant;
        this.sessions = sessions;
        this.holder = holder;
    }

    public Optional<Actor> find() {
        var authentication = holder.getContext().getAuthentication();
        return authentication == null ? Optional.empty() : actor(authentication);
    }

    public Actor require() {
        return find().orElseThrow(() -> new NotSignedIn("identity.error.notSignedIn"));
    }

    /** The actor at work in a tenant: a member, or a platform administrator acting for it. */
    public Optional<Actor> find(TenantId tenant) {
        return user().flatMap(user -> tenants.find(tenant).flatMap(found -> inTenant(user, found)));
    }

    /** The actor with the rights that hold in this tenant now, however long the screen is open. */
    public Actor require(TenantId tenant) {
        return find(tenant).orElseThrow(() -> new NotSignedIn("identity.error.noMember"));
    }

    /** Who is signed in with a browser; nobody any more once the session was ended elsewhere. */
    public Optional<SignedInUser> user() {
        var authentication = holder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user).filter(sessions::isOpen)
                : Optional.empty();
    }

    private Optional<Actor> actor(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case Actor actor -> Optional.of(actor);
            case SignedInUser user -> user().flatMap(this::actor);
            case null, default -> Optional.empty();
        };
    }

    private Optional<Actor> actor(SignedInUser user) {
        var chosen = chosenTenant.find();
        return chosen.isPresent() ? find(chosen.get()) : actors.withoutTenant(user.id());
    }

    private Optional<Actor> inTenant(SignedInUser user, Tenant tenant) {
        var member = actors.member(user.id(), tenant);
        return member.isPresent() || !chosenTenant.isActedFor(tenant.id())
                ? member
                : actors.actingFor(user.id(), tenant);
    }
}
