package com.martlet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of browser_sessions. */
@Entity
@Table(name = "browser_sessions")
class BrowserSessionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "session_id")
    private long id;

    private long userId;
    private String address;
    private String browser;
    private Instant startedAt;
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    BrowserSessionEntity() {}

    BrowserSessionEntity(UserId user, String address, String browser, Instant now) {
        this.userId = user.value();
        this.address = address;
        this.browser = browser;
        this.startedAt = now;
        this.seenAt = now;
    }

    BrowserSession session() {
        return new BrowserSession(id, new UserId(userId), address, browser, startedAt, seenAt);
    }
}
