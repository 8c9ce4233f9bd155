package com.martlet.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of sessions. */
@Transactional
interface BrowserSessionRepository extends JpaRepository<BrowserSessionEntity, Long> {

    Optional<BrowserSessionEntity> findByIdAndUserId(long id, long user);

    List<BrowserSessionEntity> findByUserIdOrderBySeenAtDesc(long user);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from BrowserSessionEntity s where s.id = :id and s.userId = :user")
    int end(long id, long user);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from BrowserSessionEntity s where s.userId = :user and s.id <> :but")
    int endAllBut(long user, long but);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from BrowserSessionEntity s where s.seenAt < :before")
    int endUnseenSince(Instant before);

    /** Apart from a transaction that only reads. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Modifying
    @Query("update BrowserSessionEntity s set s.seenAt = :now where s.id = :id")
    void touch(long id, Instant now);
}
