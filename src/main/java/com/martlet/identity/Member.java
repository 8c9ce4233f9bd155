package com.martlet.identity;

import java.util.Set;

/** Somebody who works in a tenant. */
public record Member(
        UserId user, String email, String displayName, Role role, boolean seesPersonalData) {

    Set<Permission> permissions() {
        return seesPersonalData ? role.permissionsWithPersonalData() : role.permissions();
    }
}
