package com.martlet.identity;

import com.martlet.base.NetworkAddress;
import com.martlet.identity.SignInFailed.Reason;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail and password. Whether the account is unknown, locked or disabled looks the same
 * from outside and takes the same time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final UserRepository users;
    private final TenantsOfUser tenants;
    private final SignInLimits limits;
    private final PasswordEncoder passwords;
    private final BrowserSessions sessions;
    private final CallingBrowser browser;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(
            UserRepository users,
            TenantsOfUser tenants,
            SignInLimits limits,
            PasswordEncoder passwords,
            BrowserSessions sessions,
            CallingBrowser browser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.tenants = tenants;
        this.limits = limits;
        this.passwords = passwords;
        this.sessions = sessions;
        this.browser = browser;
        this.events = events;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(Secrets.newPassword());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName();
        var address = address(attempt);
        var user = users.findByEmail(email).orElse(null);
        var refusal = refusal(user, email, address, String.valueOf(attempt.getCredentials()));
        if (user == null || refusal != null) {
            throw refused(user, email, address, refusal == null ? Reason.UNKNOWN_ACCOUNT : refusal);
        }
        return accepted(user, attempt);
    }

    private @Nullable Reason refusal(
            @Nullable User user, String email, String address, String password) {
        var matches =
                passwords.matches(password, user == null ? hashOfNobody : user.passwordHash());
        if (user == null) {
            return Reason.UNKNOWN_ACCOUNT;
        }
        if (user.isLockedAt(clock.instant()) || limits.isLocked(email, address)) {
            return Reason.LOCKED;
        }
        if (!matches) {
            return Reason.WRONG_PASSWORD;
        }
        return user.disabled() ? Reason.DISABLED : null;
    }

    private BadCredentialsException refused(
            @Nullable User user, String email, String address, Reason reason) {
        if (reason != Reason.LOCKED) {
            countFailure(user, email, address);
        }
        var known = user == null ? List.<TenantId>of() : tenants.ids(user.id());
        events.publishEvent(new SignInFailed(email, reason, known));
        return new BadCredentialsException(
                "E-mail or password is wrong, or there were too many" + " attempts.");
    }

    private void countFailure(@Nullable User user, String email, String address) {
        limits.countFailure(email, address);
        if (user != null) {
            var wait = SignInLimits.waitOfName(users.countFailure(user.id()));
            users.lock(user.id(), clock.instant().plus(wait));
        }
    }

    private Authentication accepted(User user, Authentication attempt) {
        limits.forget(user.email());
        users.signedIn(user.id(), clock.instant());
        events.publishEvent(new SignedIn(user.id(), user.email(), tenants.ids(user.id())));
        var session = sessions.start(user.id(), address(attempt), browser.name());
        var principal =
                new SignedInUser(user.id().value(), user.email(), user.displayName(), session);
        var accepted =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        accepted.setDetails(attempt.getDetails());
        return accepted;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? NetworkAddress.canonical(details.getRemoteAddress())
                : "unknown";
    }
}
