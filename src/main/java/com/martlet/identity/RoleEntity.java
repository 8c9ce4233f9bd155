package com.martlet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of roles. */
@Entity
@Table(name = "roles")
class RoleEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "role_id")
    private long id;

    private String name;
    private String parents;
    private String permissions;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    RoleEntity() {}

    RoleEntity(TenantId tenant, RoleDraft draft) {
        this();
        this.tenantId = tenant.value();
        become(draft);
    }

    final void become(RoleDraft draft) {
        name = draft.name();
        parents = draft.parents().stream().sorted().collect(Collectors.joining(","));
        permissions = PermissionNames.write(draft.permissions());
    }

    RoleId id() {
        return new RoleId(id);
    }

    String name() {
        return name;
    }

    Set<String> parents() {
        return Arrays.stream(parents.split(","))
                .filter(parent -> !parent.isEmpty())
                .collect(Collectors.toSet());
    }

    Set<Permission> permissions() {
        return PermissionNames.read(permissions);
    }
}
