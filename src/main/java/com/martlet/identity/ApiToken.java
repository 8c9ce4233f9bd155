package com.martlet.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; its secret is shown when it is made and never again.
 *
 * @param scopes what it may do of what its owner may; null for all of it
 */
public record ApiToken(
        long id,
        UserId user,
        @Nullable TenantId tenant,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Set<Permission> scopes) {

    boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
