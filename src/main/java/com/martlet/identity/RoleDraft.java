package com.martlet.identity;

import java.util.Set;

/**
 * What an administrator says of a role.
 *
 * @param parents keys of the roles it inherits from
 */
public record RoleDraft(String name, Set<String> parents, Set<Permission> permissions) {

    public RoleDraft {
        name = name.strip();
        parents = Set.copyOf(parents);
        permissions = Set.copyOf(permissions);
    }
}
