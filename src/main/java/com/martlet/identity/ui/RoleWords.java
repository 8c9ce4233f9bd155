package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import com.martlet.identity.MemberRole;
import com.martlet.identity.OwnRole;
import com.martlet.identity.Permission;
import com.martlet.identity.Role;
import java.util.Locale;

/** The names of roles and of what they allow. */
final class RoleWords {

    private RoleWords() {}

    static String of(MemberRole role) {
        return switch (role) {
            case Role builtIn -> Texts.of("identity.role." + lower(builtIn));
            case OwnRole own -> own.name();
        };
    }

    /** What the role is for, in a sentence. */
    static String purpose(MemberRole role) {
        return switch (role) {
            case Role builtIn -> Texts.of("identity.role." + lower(builtIn) + ".purpose");
            case OwnRole own -> Texts.of("identity.role.own.purpose");
        };
    }

    static String of(Permission permission) {
        return Texts.of("permission." + permission.name());
    }

    private static String lower(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
