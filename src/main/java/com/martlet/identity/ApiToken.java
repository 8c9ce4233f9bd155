package com.martlet.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it; its secret is shown when it is made and never again. */
public record ApiToken(
        long id,
        UserId user,
        @Nullable TenantId tenant,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
