package com.martlet.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer or an address that gets no campaign, by whatever channel.
 *
 * @param campaign the one whose link was used, or null
 */
public record Suppression(
        Kind kind,
        String value,
        Cause cause,
        @Nullable String campaign,
        String addedBy,
        Instant addedAt) {

    /** What is suppressed. */
    public enum Kind {
        CUSTOMER,
        /** An e-mail address in small letters, or a telephone number. */
        ADDRESS
    }

    /** How it came onto the list. */
    public enum Cause {
        /** The customer opted out. */
        UNSUBSCRIBED,
        /** A person put it there. */
        ADDED
    }
}
