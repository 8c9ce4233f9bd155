package com.martlet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tokens; holds hashes, never secrets. */
@Repository
class ApiTokenRepository {

    private static final String COLUMNS =
            "token_id, user_id, tenant_id, name, created_at, expires_at, last_used_at";

    private final JdbcClient jdbc;

    ApiTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ApiToken insert(
            UserId user,
            @Nullable TenantId tenant,
            String name,
            String hash,
            @Nullable Instant expiresAt) {
        return jdbc.sql(
                        """
                        insert into api_tokens (user_id, tenant_id, name, token_hash, expires_at)
                        values (:user, :tenant, :name, :hash, :expires)
                        returning\s"""
                                + COLUMNS)
                .param("user", user.value())
                .param("tenant", tenant == null ? null : tenant.value(), Types.BIGINT)
                .param("name", name)
                .param("hash", hash)
                .param("expires", utc(expiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(ApiTokenRepository::token)
                .single();
    }

    Optional<ApiToken> findByHash(String hash) {
        return jdbc.sql("select " + COLUMNS + " from api_tokens where token_hash = :hash")
                .param("hash", hash)
                .query(ApiTokenRepository::token)
                .optional();
    }

    List<ApiToken> of(UserId user) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from api_tokens where user_id = :user order by token_id desc")
                .param("user", user.value())
                .query(ApiTokenRepository::token)
                .list();
    }

    void touch(long id, Instant now) {
        jdbc.sql("update api_tokens set last_used_at = :now where token_id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    Optional<ApiToken> delete(UserId user, long id) {
        return jdbc.sql(
                        "delete from api_tokens where token_id = :id and user_id = :user returning "
                                + COLUMNS)
                .param("id", id)
                .param("user", user.value())
                .query(ApiTokenRepository::token)
                .optional();
    }

    void deleteAll(UserId user) {
        jdbc.sql("delete from api_tokens where user_id = :user")
                .param("user", user.value())
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        var tenant = row.getObject("tenant_id", Long.class);
        return new ApiToken(
                row.getLong("token_id"),
                new UserId(row.getLong("user_id")),
                tenant == null ? null : new TenantId(tenant),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
