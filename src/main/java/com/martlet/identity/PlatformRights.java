package com.martlet.identity;

import java.util.EnumSet;
import java.util.Set;

/** What a platform administrator may do: on the platform, and in a tenant they act for. */
final class PlatformRights {

    static final Set<Permission> ON_THE_PLATFORM =
            Set.of(Permission.MANAGE_PLATFORM, Permission.USE_ACCOUNT);

    /** Enough to set a tenant up and to run it, nothing that shows a customer's personal data. */
    static final Set<Permission> FOR_A_TENANT = forATenant();

    private PlatformRights() {}

    private static Set<Permission> forATenant() {
        var rights = EnumSet.copyOf(Role.ADMINISTRATOR.permissions());
        rights.remove(Permission.SEE_PERSONAL_DATA);
        rights.remove(Permission.WRITE_SQL);
        rights.remove(Permission.EDIT_CAMPAIGNS);
        rights.remove(Permission.SEND_CAMPAIGNS);
        rights.addAll(ON_THE_PLATFORM);
        return Set.copyOf(rights);
    }
}
