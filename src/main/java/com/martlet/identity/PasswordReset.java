package com.martlet.identity;

import com.martlet.base.ExternalError;
import com.martlet.identity.PasswordLink.Purpose;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Sends a link to whoever forgot their password. Whether there is such an account shows neither in
 * the answer nor in how long it takes.
 */
@Service
public class PasswordReset {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordReset.class);

    private final UserRepository users;
    private final PasswordLinks links;
    private final Letters letters;
    private final LetterWords words;
    private final ResetLimits limits;
    private final ApplicationEventPublisher events;
    private final Executor later = Executors.newVirtualThreadPerTaskExecutor();

    PasswordReset(
            UserRepository users,
            PasswordLinks links,
            Letters letters,
            LetterWords words,
            ResetLimits limits,
            ApplicationEventPublisher events) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.words = words;
        this.limits = limits;
        this.events = events;
    }

    /** Whether letters can be sent at all. */
    public boolean isPossible() {
        return letters.site().isPresent();
    }

    /** Returns at once; too many requests get the same answer and no letter. */
    public void ask(String email, String address, String language) {
        later.execute(() -> answer(email, address, language));
    }

    void answer(String email, String address, String language) {
        if (!limits.allow(email, address)) {
            LOG.warn("Too many password resets are asked for from {}.", address);
            return;
        }
        try {
            users.findByEmail(email)
                    .filter(user -> !user.disabled())
                    .ifPresent(user -> send(user, language));
        } catch (ExternalError failed) {
            LOG.warn("A link to choose a password did not get on its way.", failed);
        }
    }

    private void send(User user, String language) {
        var site = letters.site().orElseThrow(PasswordReset::noServer);
        var link = PasswordLinks.at(site, links.issue(user.id(), Purpose.RESET));
        letters.send(words.passwordReset(user.email(), language, link));
        events.publishEvent(new PasswordResetSent(user.id(), user.email()));
    }

    private static ExternalError noServer() {
        return new ExternalError(ExternalError.Retry.IS_USELESS, "identity.error.noMailServer");
    }
}
