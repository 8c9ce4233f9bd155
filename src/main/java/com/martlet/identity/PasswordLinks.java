package com.martlet.identity;

import com.martlet.base.NotFound;
import com.martlet.identity.PasswordLink.Purpose;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which people choose their password: once, and not for long. */
@Service
public class PasswordLinks {

    /** The page that opens a link; the secret follows. */
    public static final String PATH = "choose-password";

    private final PasswordLinkRepository links;
    private final UserRepository users;
    private final BrowserSessions sessions;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordLinks(
            PasswordLinkRepository links,
            UserRepository users,
            BrowserSessions sessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when it was used, has expired or never was. */
    public Optional<PasswordLink> find(String secret) {
        return open(secret).flatMap(link -> users.find(link.user()).map(user -> of(link, user)));
    }

    /** Sets name and password, ends the link, its twins and every session of the person. */
    @Transactional
    public void choose(String secret, String displayName, String password) {
        var link = open(secret).orElseThrow(PasswordLinks::spent);
        var user = users.find(link.user()).orElseThrow(PasswordLinks::spent);
        PasswordRules.require(password, user.email());
        if (links.use(link.id(), clock.instant()) == 0) {
            throw spent();
        }
        links.deleteOpen(user.id().value());
        users.changePassword(user.id(), passwords.encode(password));
        if (!displayName.isBlank()) {
            users.rename(user.id(), Names.require(displayName));
        }
        sessions.endAll(user.id());
        events.publishEvent(new PasswordChanged(user.id(), user.email()));
    }

    /** A new secret; links made for the person before end. */
    @Transactional
    String issue(UserId user, Purpose purpose) {
        links.deleteOpen(user.value());
        var secret = Secrets.newToken().substring(Secrets.TOKEN_PREFIX.length());
        links.save(new PasswordLinkEntity(user, purpose, Secrets.hash(secret), clock.instant()));
        return secret;
    }

    static String at(URI site, String secret) {
        return site + "/" + PATH + "/" + secret;
    }

    private Optional<PasswordLinkEntity> open(String secret) {
        return links.findBySecretHash(Secrets.hash(secret))
                .filter(link -> link.isOpenAt(clock.instant()));
    }

    private static PasswordLink of(PasswordLinkEntity link, User user) {
        return new PasswordLink(link.purpose(), user.email(), user.displayName());
    }

    private static NotFound spent() {
        return new NotFound("identity.error.usedLink");
    }
}
