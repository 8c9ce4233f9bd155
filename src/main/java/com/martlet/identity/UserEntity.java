package com.martlet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A row of users; writes only what changed, because failed sign-ins are counted beside it. */
@Entity
@Table(name = "users")
@DynamicUpdate
class UserEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "user_id")
    private long id;

    private String email;
    private String displayName;
    private String passwordHash;

    @Column(name = "is_platform_administrator")
    private boolean platformAdministrator;

    @Column(name = "is_disabled")
    private boolean disabled;

    @Column(name = "is_password_told")
    private boolean passwordTold;

    @Column(name = "is_invited")
    private boolean invited;

    private @Nullable String language;
    private @Nullable String colours;
    private @Nullable Instant lastSignedInAt;
    private int failedSignIns;
    private @Nullable Instant lockedUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    UserEntity() {}

    UserEntity(String email, String displayName, String passwordHash, UserKind kind) {
        this.email = email;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.platformAdministrator = kind == UserKind.PLATFORM_ADMINISTRATOR;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        passwordTold = false;
        invited = false;
        forgetFailures();
    }

    void markInvited() {
        invited = true;
    }

    void rename(String name) {
        displayName = name;
    }

    void prefer(@Nullable String newLanguage, @Nullable String newColours) {
        language = newLanguage;
        colours = newColours;
    }

    void signedIn(Instant now) {
        lastSignedInAt = now;
        forgetFailures();
    }

    Member.State state() {
        if (disabled) {
            return Member.State.DISABLED;
        }
        if (invited) {
            return Member.State.INVITED;
        }
        return passwordTold ? Member.State.PASSWORD_TOLD : Member.State.ACTIVE;
    }

    @Nullable Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    Profile profile() {
        return new Profile(new UserId(id), email, displayName, language, colours);
    }

    void markPasswordTold() {
        passwordTold = true;
    }

    void lock(Instant until) {
        lockedUntil = until;
    }

    void forgetFailures() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    User user() {
        return new User(
                new UserId(id),
                email,
                displayName,
                passwordHash,
                platformAdministrator,
                disabled,
                passwordTold,
                failedSignIns,
                lockedUntil);
    }
}
