package com.martlet.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token about to be kept; without a tenant it belongs to the platform. */
record NewApiToken(
        UserId user,
        @Nullable TenantId tenant,
        String name,
        String hash,
        @Nullable Instant expiresAt,
        @Nullable Set<Permission> scopes) {}
