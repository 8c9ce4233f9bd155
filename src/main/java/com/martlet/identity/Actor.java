package com.martlet.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody (or a token of somebody) at work, in one tenant or, without one, on the platform. */
public record Actor(
        UserId user,
        String email,
        @Nullable Tenant tenant,
        Set<Permission> permissions,
        boolean platform) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Throws {@link AccessDenied} with the missing right and who can give it. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessDenied(permission);
        }
    }

    /** The tenant this actor works in; {@link com.martlet.base.UserError} when none is chosen. */
    public Tenant requireTenant() {
        if (tenant == null) {
            throw new com.martlet.base.UserError(
                    "No tenant is chosen. Name one, in the API with the header Martlet-Tenant.");
        }
        return tenant;
    }
}
