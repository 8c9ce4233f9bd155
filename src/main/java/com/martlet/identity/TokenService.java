package com.martlet.identity;

import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Personal access tokens: a program shows one instead of a password. */
@Service
public class TokenService {

    private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 100;

    private final ApiTokenRepository tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenService(ApiTokenRepository tokens, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** A token with the actor's own rights in the tenant they work in; null never expires. */
    public IssuedToken create(Actor actor, String name, @Nullable Duration validFor) {
        return create(actor, name, validFor, null);
    }

    /** A token that may do no more than the scopes say, and never more than its owner. */
    public IssuedToken create(
            Actor actor,
            String name,
            @Nullable Duration validFor,
            @Nullable Set<Permission> scopes) {
        actor.require(Permission.USE_ACCOUNT);
        var secret = Secrets.newToken();
        var token =
                new NewApiToken(
                        actor.user(),
                        ownTenant(actor),
                        checkedName(name),
                        Secrets.hash(secret),
                        validFor == null ? null : clock.instant().plus(validFor),
                        scopes);
        var issued = new IssuedToken(tokens.insert(token, clock.instant()), secret);
        events.publishEvent(new TokenCreated(actor, issued.token().name()));
        return issued;
    }

    public List<ApiToken> list(Actor actor) {
        return tokens.of(actor.user());
    }

    public void revoke(Actor actor, long id) {
        var revoked =
                tokens.delete(actor.user(), id)
                        .orElseThrow(() -> new NotFound("identity.error.yourToken", id));
        events.publishEvent(new TokenRevoked(actor, revoked.name()));
    }

    /** The token of this secret while it is valid; notes that it was used. */
    public Optional<ApiToken> use(String secret) {
        var now = clock.instant();
        var valid =
                tokens.findByHash(Secrets.hash(secret)).filter(token -> !token.isExpiredAt(now));
        valid.filter(token -> isTouchDue(token, now))
                .ifPresent(token -> tokens.touch(token.id(), now));
        return valid;
    }

    IssuedToken issue(
            UserId user, @Nullable TenantId tenant, String name, @Nullable Duration validFor) {
        var secret = Secrets.newToken();
        var now = clock.instant();
        var expiresAt = validFor == null ? null : now.plus(validFor);
        var token = new NewApiToken(user, tenant, name, Secrets.hash(secret), expiresAt, null);
        return new IssuedToken(tokens.insert(token, now), secret);
    }

    void revokeAll(UserId user) {
        tokens.deleteAll(user);
    }

    /** A platform administrator's token belongs to the platform and names its tenant each time. */
    private static @Nullable TenantId ownTenant(Actor actor) {
        return actor.platform() ? null : actor.requireTenant().id();
    }

    private static String checkedName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new UserError("identity.error.tokenName", LONGEST_NAME);
        }
        return stripped;
    }

    private static boolean isTouchDue(ApiToken token, Instant now) {
        var last = token.lastUsedAt();
        return last == null || last.plus(BETWEEN_TOUCHES).isBefore(now);
    }
}
