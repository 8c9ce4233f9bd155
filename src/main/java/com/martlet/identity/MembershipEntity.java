package com.martlet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of memberships: with a built-in role, or with one of the tenant's own. */
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
    private @Nullable Role role;

    private @Nullable Long roleId;

    @Column(name = "has_pii")
    private boolean personalData;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    MembershipEntity() {}

    MembershipEntity(Key key, MemberRole role, boolean personalData) {
        this.key = key;
        this.personalData = personalData;
        switch (role) {
            case Role builtIn -> this.role = builtIn;
            case OwnRole own -> this.roleId = own.id().value();
        }
    }

    @Nullable Long ownRole() {
        return roleId;
    }

    boolean seesPersonalData() {
        return personalData;
    }

    MemberRole role(RoleTree roles) {
        if (role != null) {
            return role;
        }
        var own = new RoleId(roleId == null ? 0 : roleId);
        return roles.find(own)
                .orElseThrow(() -> new IllegalStateException("There is no role " + own));
    }
}
