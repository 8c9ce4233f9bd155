package com.martlet.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The rows of users; their e-mails are kept in lower case. */
@Transactional
interface UserRepository extends JpaRepository<UserEntity, Long> {

    default Optional<User> find(UserId id) {
        return findById(id.value()).map(UserEntity::user);
    }

    default Optional<User> findByEmail(String email) {
        return findRowByEmail(Email.normal(email)).map(UserEntity::user);
    }

    default Optional<User> findPlatformAdministrator() {
        return findFirstByPlatformAdministratorTrueOrderById().map(UserEntity::user);
    }

    default User insert(String email, String displayName, String passwordHash, UserKind kind) {
        return save(new UserEntity(Email.normal(email), displayName, passwordHash, kind)).user();
    }

    default void changePassword(UserId id, String passwordHash) {
        findById(id.value()).ifPresent(user -> user.changePassword(passwordHash));
    }

    /** Somebody else saw the password, so that it has to be changed first. */
    default void markPasswordTold(UserId id) {
        findById(id.value()).ifPresent(UserEntity::markPasswordTold);
    }

    default void markInvited(UserId id) {
        findById(id.value()).ifPresent(UserEntity::markInvited);
    }

    default void rename(UserId id, String name) {
        findById(id.value()).ifPresent(user -> user.rename(name));
    }

    default void prefer(UserId id, @Nullable String language, @Nullable String colours) {
        findById(id.value()).ifPresent(user -> user.prefer(language, colours));
    }

    default void signedIn(UserId id, Instant now) {
        findById(id.value()).ifPresent(user -> user.signedIn(now));
    }

    /** Counts one more failure and returns how many there were in a row. */
    default int countFailure(UserId id) {
        addFailure(id.value());
        return find(id).orElseThrow().failedSignIns();
    }

    default void lock(UserId id, Instant until) {
        findById(id.value()).ifPresent(user -> user.lock(until));
    }

    Optional<UserEntity> findRowByEmail(String email);

    Optional<UserEntity> findFirstByPlatformAdministratorTrueOrderById();

    /** Counted by the database: attempts at the same moment all count. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update UserEntity user set user.failedSignIns = user.failedSignIns + 1
            where user.id = :id
            """)
    void addFailure(long id);
}
