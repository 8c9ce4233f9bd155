package com.martlet.identity;

import com.martlet.base.Forbidden;

/** The actor lacks a right. */
public class AccessDenied extends Forbidden {

    private final Permission missing;

    public AccessDenied(Permission missing) {
        super("identity.error.right", missing, giver(missing));
        this.missing = missing;
    }

    public Permission missing() {
        return missing;
    }

    private static String giver(Permission missing) {
        return missing == Permission.MANAGE_PLATFORM
                ? "@identity.error.platformAdministrator"
                : "@identity.error.tenantAdministrator";
    }
}
