package com.martlet.identity;

import com.martlet.base.UserError;
import java.util.Locale;
import java.util.regex.Pattern;

/** How e-mail addresses are written and checked. */
final class Email {

    private static final Pattern FORM = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)*");

    private Email() {}

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static String require(String email) {
        var normal = normal(email);
        if (normal.length() > 254 || !FORM.matcher(normal).matches()) {
            throw new UserError("identity.error.email", email);
        }
        return normal;
    }
}
