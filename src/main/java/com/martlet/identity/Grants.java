package com.martlet.identity;

import com.martlet.base.Forbidden;
import java.util.Collection;
import java.util.stream.Collectors;

/** Nobody gives, or takes from others, more than they have. */
final class Grants {

    private Grants() {}

    /** The platform sets a tenant up for others; that it cannot let itself in is checked apart. */
    static void requireAll(Actor actor, Collection<Permission> wanted) {
        if (actor.platform()) {
            return;
        }
        var missing =
                wanted.stream()
                        .filter(permission -> !actor.may(permission))
                        .map(Permission::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Forbidden("identity.error.grants", missing);
        }
    }
}
