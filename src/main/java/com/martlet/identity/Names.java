package com.martlet.identity;

import com.martlet.base.UserError;

/** How people's names are checked. */
final class Names {

    private static final int LONGEST = 100;

    private Names() {}

    static String require(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new UserError("identity.error.personName", LONGEST);
        }
        return stripped;
    }
}
