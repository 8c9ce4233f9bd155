package com.martlet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** The browsers in which people are signed in: each is asked for at each request. */
@Service
public class BrowserSessions {

    private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofDays(2);
    private static final int LONGEST_NAME = 200;
    private static final long NONE = 0;

    private final BrowserSessionRepository sessions;
    private final Clock clock;

    BrowserSessions(BrowserSessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The newest first. */
    public List<BrowserSession> list(SignedInUser person) {
        return sessions.findByUserIdOrderBySeenAtDesc(person.userId()).stream()
                .map(BrowserSessionEntity::session)
                .toList();
    }

    /** Signs one browser of this person out, at its next request. */
    public void end(SignedInUser person, long session) {
        sessions.end(session, person.userId());
    }

    public void endOthers(SignedInUser person) {
        sessions.endAllBut(person.userId(), person.session());
    }

    void endAll(UserId user) {
        sessions.endAllBut(user.value(), NONE);
    }

    long start(UserId user, String address, String browser) {
        var now = clock.instant();
        sessions.endUnseenSince(now.minus(FORGOTTEN));
        var name = browser.substring(0, Math.min(browser.length(), LONGEST_NAME));
        return sessions.save(new BrowserSessionEntity(user, address, name, now)).session().id();
    }

    boolean isOpen(SignedInUser person) {
        var found = sessions.findByIdAndUserId(person.session(), person.userId());
        found.map(BrowserSessionEntity::session).ifPresent(this::touch);
        return found.isPresent();
    }

    private void touch(BrowserSession session) {
        Instant now = clock.instant();
        if (session.seenAt().plus(BETWEEN_TOUCHES).isBefore(now)) {
            sessions.touch(session.id(), now);
        }
    }
}
