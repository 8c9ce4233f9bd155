package com.martlet.identity;

import java.util.EnumSet;
import java.util.Set;

/** What a member of a tenant is: a role that is built in, or one that the tenant made. */
public sealed interface MemberRole permits Role, OwnRole {

    /** How the role is named in the database and in forms; unique within a tenant. */
    String key();

    /** All that it allows, inherited permissions included. */
    Set<Permission> permissions();

    /** Whether members of this role may be trusted with personal data at all. */
    boolean mayHavePersonalData();

    default Set<Permission> permissionsWithPersonalData() {
        var all = EnumSet.copyOf(permissions());
        if (mayHavePersonalData()) {
            all.add(Permission.SEE_PERSONAL_DATA);
        }
        return Set.copyOf(all);
    }
}
