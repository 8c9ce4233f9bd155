package com.martlet.adhoc;

import com.martlet.identity.UserId;
import java.time.Instant;

/** A question in SQL that somebody keeps by name. */
public record SavedQuery(
        String slug,
        String name,
        String sql,
        Sharing sharing,
        ChartChoice chart,
        UserId ownerId,
        String owner,
        Instant updatedAt) {

    /** Who finds it. */
    public enum Sharing {
        /** Its owner. */
        PRIVATE,
        /** Everybody in the tenant who may write SQL. */
        SHARED
    }

    public boolean isShared() {
        return sharing == Sharing.SHARED;
    }

    public boolean belongsTo(UserId user) {
        return ownerId.equals(user);
    }
}
