package com.martlet.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test sets. */
final class SetClock extends Clock {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private volatile Instant now;
    private final ZoneId zone;

    private SetClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    static SetClock at(String timeInSeoul) {
        return new SetClock(seoul(timeInSeoul), ZoneId.of("UTC"));
    }

    static Instant seoul(String time) {
        return LocalDateTime.parse(time).atZone(SEOUL).toInstant();
    }

    void set(String timeInSeoul) {
        now = seoul(timeInSeoul);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SetClock(now, other);
    }
}
