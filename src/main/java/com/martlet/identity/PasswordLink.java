package com.martlet.identity;

import java.time.Duration;

/** A link that still lets its person choose a password, once. */
public record PasswordLink(Purpose purpose, String email, String displayName) {

    /** Why the link was made. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1));

        private final Duration validFor;

        Purpose(Duration validFor) {
            this.validFor = validFor;
        }

        Duration validFor() {
            return validFor;
        }
    }
}
