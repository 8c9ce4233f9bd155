package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Role;
import java.util.Locale;

/** The names of roles. */
final class RoleWords {

    private RoleWords() {}

    static String of(Role role) {
        return Texts.of("identity.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
