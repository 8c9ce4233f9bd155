package com.martlet.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person with a login. */
record User(
        UserId id,
        String email,
        String displayName,
        String passwordHash,
        boolean platformAdministrator,
        boolean disabled,
        boolean passwordTold,
        int failedSignIns,
        @Nullable Instant lockedUntil) {

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
