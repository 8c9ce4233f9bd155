package com.martlet.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The rows of tokens; holds hashes, never secrets. */
@Transactional
interface ApiTokenRepository extends JpaRepository<ApiTokenEntity, Long> {

    default ApiToken insert(NewApiToken token, Instant now) {
        return save(new ApiTokenEntity(token, now)).token();
    }

    default Optional<ApiToken> findByHash(String hash) {
        return findByTokenHash(hash).map(ApiTokenEntity::token);
    }

    default List<ApiToken> of(UserId user) {
        return findByUserIdOrderByIdDesc(user.value()).stream().map(ApiTokenEntity::token).toList();
    }

    default Optional<ApiToken> delete(UserId user, long id) {
        var found = findByIdAndUserId(id, user.value());
        found.ifPresent(this::delete);
        return found.map(ApiTokenEntity::token);
    }

    default void deleteAll(UserId user) {
        deleteByUserId(user.value());
    }

    Optional<ApiTokenEntity> findByTokenHash(String hash);

    List<ApiTokenEntity> findByUserIdOrderByIdDesc(long user);

    Optional<ApiTokenEntity> findByIdAndUserId(long id, long user);

    void deleteByUserId(long user);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ApiTokenEntity token set token.lastUsedAt = :now where token.id = :id")
    void touch(long id, Instant now);
}
