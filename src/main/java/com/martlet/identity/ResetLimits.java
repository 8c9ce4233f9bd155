package com.martlet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a password reset may be asked for: by name, so that nobody's box is filled; by place.
 */
@Component
class ResetLimits {

    private static final int OF_A_NAME = 3;
    private static final int OF_AN_ADDRESS = 20;
    private static final int MOST_KEYS = 10_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true);

    ResetLimits(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allow(String name, String address) {
        return isFree("address " + address, OF_AN_ADDRESS)
                && isFree("name " + Email.normal(name), OF_A_NAME);
    }

    private boolean isFree(String key, int most) {
        var now = clock.instant();
        var times = asked.computeIfAbsent(key, unused -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        forgetOldest();
        return times.size() < most && times.add(now);
    }

    private void forgetOldest() {
        if (asked.size() > MOST_KEYS) {
            asked.remove(asked.keySet().iterator().next());
        }
    }
}
