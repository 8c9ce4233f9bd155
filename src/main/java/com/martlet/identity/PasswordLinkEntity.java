package com.martlet.identity;

import com.martlet.identity.PasswordLink.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of password_links. */
@Entity
@Table(name = "password_links")
class PasswordLinkEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "link_id")
    private long id;

    private long userId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String secretHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    PasswordLinkEntity() {}

    PasswordLinkEntity(UserId user, Purpose purpose, String secretHash, Instant now) {
        this.userId = user.value();
        this.purpose = purpose;
        this.secretHash = secretHash;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.validFor());
    }

    long id() {
        return id;
    }

    UserId user() {
        return new UserId(userId);
    }

    Purpose purpose() {
        return purpose;
    }

    boolean isOpenAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
