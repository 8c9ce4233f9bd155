package com.martlet.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who works in a tenant. */
public record Member(
        UserId user,
        String email,
        String displayName,
        MemberRole role,
        boolean seesPersonalData,
        State state,
        @Nullable Instant lastSignedInAt) {

    /** How far the person has come. */
    public enum State {
        /** Got a link and has not chosen a password yet. */
        INVITED,
        /** Was told a password and has not chosen another one yet. */
        PASSWORD_TOLD,
        /** Works. */
        ACTIVE,
        /** May not sign in anywhere. */
        DISABLED
    }

    /** All that this member may do. */
    public Set<Permission> permissions() {
        return seesPersonalData ? role.permissionsWithPersonalData() : role.permissions();
    }
}
