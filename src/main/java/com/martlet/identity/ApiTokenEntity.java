package com.martlet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of api_tokens; without a tenant it belongs to the platform. */
@Entity
@Table(name = "api_tokens")
class ApiTokenEntity {

    private @Nullable Long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "token_id")
    private long id;

    private long userId;
    private String name;
    private String tokenHash;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable String scopes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    ApiTokenEntity() {}

    ApiTokenEntity(NewApiToken token, Instant createdAt) {
        this.tenantId = token.tenant() == null ? null : token.tenant().value();
        this.userId = token.user().value();
        this.name = token.name();
        this.tokenHash = token.hash();
        this.createdAt = createdAt;
        this.expiresAt = token.expiresAt();
        this.scopes = token.scopes() == null ? null : PermissionNames.write(token.scopes());
    }

    ApiToken token() {
        return new ApiToken(
                id,
                new UserId(userId),
                tenantId == null ? null : new TenantId(tenantId),
                name,
                createdAt,
                expiresAt,
                lastUsedAt,
                scopes == null ? null : PermissionNames.read(scopes));
    }
}
