package com.martlet.identity;

import java.time.Instant;

/** A browser in which a person is signed in. */
public record BrowserSession(
        long id, UserId user, String address, String browser, Instant startedAt, Instant seenAt) {}
