package com.martlet.identity;

import com.martlet.base.NotFound;
import com.martlet.base.NotSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the actor behind a token. */
@Component
public class TokenActors {

    private final TokenService tokens;
    private final TenantService tenants;
    private final Actors actors;

    TokenActors(TokenService tokens, TenantService tenants, Actors actors) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.actors = actors;
    }

    /** {@code slug} names the tenant to work in; a token of a tenant needs none. */
    public Actor load(String secret, @Nullable String slug) {
        var token =
                tokens.use(secret)
                        .orElseThrow(() -> new NotSignedIn("identity.error.unknownToken"));
        var tenant = token.tenant();
        var actor =
                tenant == null
                        ? ofPerson(token, slug)
                        : ofTenant(token, tenants.load(tenant), slug);
        var scopes = token.scopes();
        return scopes == null ? actor : actor.limitedTo(scopes);
    }

    private Actor ofTenant(ApiToken token, Tenant tenant, @Nullable String slug) {
        if (slug != null && !slug.equals(tenant.slug())) {
            throw noSuchTenant(slug);
        }
        requireOpen(tenant);
        return actors.member(token.user(), tenant).orElseThrow(TokenActors::ownerLeft);
    }

    private Actor ofPerson(ApiToken token, @Nullable String slug) {
        if (slug == null) {
            return actors.withoutTenant(token.user()).orElseThrow(TokenActors::ownerLeft);
        }
        var tenant = tenants.findBySlug(slug).orElseThrow(() -> noSuchTenant(slug));
        return actors.member(token.user(), tenant)
                .or(() -> actors.actingFor(token.user(), tenant))
                .orElseThrow(() -> noSuchTenant(slug));
    }

    /** Told to its own people only: to others it looks as if there were no such tenant. */
    private static void requireOpen(Tenant tenant) {
        if (tenant.suspended()) {
            throw new TenantSuspended(tenant);
        }
    }

    private static NotFound noSuchTenant(String slug) {
        return new NotFound("identity.error.tokenTenant", slug);
    }

    private static NotSignedIn ownerLeft() {
        return new NotSignedIn("identity.error.tokenOwner");
    }
}
