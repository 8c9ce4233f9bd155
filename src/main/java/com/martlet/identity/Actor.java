package com.martlet.identity;

import com.martlet.base.UserError;
import java.util.EnumSet;
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

    /** Martlet itself at work for a tenant: the scheduler, the demo. */
    public static Actor martlet(Tenant tenant) {
        return new Actor(new UserId(0), "martlet", tenant, Role.ADMINISTRATOR.permissions(), false);
    }

    /** Martlet itself at work on the platform, as at the first start. */
    public static Actor martlet() {
        return new Actor(new UserId(0), "martlet", null, PlatformRights.ON_THE_PLATFORM, true);
    }

    /** The same actor with no more than these rights. */
    Actor limitedTo(Set<Permission> scopes) {
        var left = EnumSet.of(Permission.USE_ACCOUNT);
        left.addAll(scopes);
        left.retainAll(permissions);
        return new Actor(user, email, tenant, left, platform);
    }

    boolean isMartlet() {
        return user.value() == 0;
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

    /** The tenant this actor works in; {@link UserError} when none is chosen. */
    public Tenant requireTenant() {
        if (tenant == null) {
            throw new UserError("identity.error.noTenant");
        }
        return tenant;
    }
}
