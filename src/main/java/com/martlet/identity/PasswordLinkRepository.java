package com.martlet.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The rows of password links; holds hashes, never secrets. */
@Transactional
interface PasswordLinkRepository extends JpaRepository<PasswordLinkEntity, Long> {

    Optional<PasswordLinkEntity> findBySecretHash(String hash);

    /** One wins when a link is used twice at the same moment; 1 for the winner. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update PasswordLinkEntity link set link.usedAt = :now
            where link.id = :id and link.usedAt is null and link.expiresAt > :now
            """)
    int use(long id, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from PasswordLinkEntity link where link.userId = :user and link.usedAt is null")
    void deleteOpen(long user);
}
