package com.martlet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A row of memberships. */
@Entity
@Table(name = "memberships")
class MembershipEntity {

    @Embeddable
    record Key(long tenantId, long userId) {

        static Key of(TenantId tenant, UserId user) {
            return new Key(tenant.value(), user.value());
        }
    }

    @EmbeddedId private Key key;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "has_pii")
    private boolean personalData;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    MembershipEntity() {}

    MembershipEntity(Key key, Role role, boolean personalData) {
        this.key = key;
        this.role = role;
        this.personalData = personalData;
    }
}
