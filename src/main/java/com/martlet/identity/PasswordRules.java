package com.martlet.identity;

import com.martlet.base.UserError;

/** What a password has to be. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 72;

    private PasswordRules() {}

    static void require(String wanted, String email) {
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            throw new UserError("identity.error.passwordLength", SHORTEST, LONGEST);
        }
        if (wanted.equalsIgnoreCase(email)) {
            throw new UserError("identity.error.passwordIsEmail");
        }
    }
}
