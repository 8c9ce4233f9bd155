package com.martlet.identity;

import com.martlet.base.NotSignedIn;
import com.martlet.base.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** People's own passwords: chosen by themselves, after they showed the old one. */
@Service
public class PasswordService {

    private final UserRepository users;
    private final BrowserSessions sessions;
    private final PasswordEncoder passwords;
    private final SignInLimits limits;
    private final ApplicationEventPublisher events;

    PasswordService(
            UserRepository users,
            BrowserSessions sessions,
            PasswordEncoder passwords,
            SignInLimits limits,
            ApplicationEventPublisher events) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limits = limits;
        this.events = events;
    }

    /** Whether the password was told by another person and has to be changed first. */
    public boolean mustChange(SignedInUser person) {
        return users.find(person.id()).filter(User::passwordTold).isPresent();
    }

    /** Signs out every other browser. Guessing the old password is slowed down as a sign-in is. */
    public void change(SignedInUser person, String address, String old, String wanted) {
        var user = users.find(person.id()).orElseThrow(PasswordService::unknown);
        if (limits.isLocked(user.email(), address)) {
            throw new UserError("identity.error.tooManyAttempts");
        }
        if (!passwords.matches(old, user.passwordHash())) {
            limits.countFailure(user.email(), address);
            throw new UserError("identity.error.oldPassword");
        }
        PasswordRules.require(wanted, user.email());
        requireAnother(wanted, old);
        users.changePassword(user.id(), passwords.encode(wanted));
        sessions.endOthers(person);
        events.publishEvent(new PasswordChanged(user.id(), user.email()));
    }

    private static void requireAnother(String wanted, String old) {
        if (wanted.equals(old)) {
            throw new UserError("identity.error.samePassword");
        }
    }

    private static NotSignedIn unknown() {
        return new NotSignedIn("identity.error.notSignedIn");
    }
}
