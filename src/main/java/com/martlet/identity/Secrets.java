package com.martlet.identity;

import com.martlet.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords and tokens, and the hash a token is kept as. */
final class Secrets {

    static final String TOKEN_PREFIX = "mlt_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private Secrets() {}

    static String newToken() {
        return TOKEN_PREFIX + random(TOKEN_BYTES);
    }

    static String newPassword() {
        return random(PASSWORD_BYTES);
    }

    /** A token is long and random, so one round without salt is enough and can be looked up. */
    static String hash(String token) {
        return Sha256.hexOf(token.getBytes(StandardCharsets.UTF_8));
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
