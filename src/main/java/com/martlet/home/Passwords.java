package com.martlet.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Passwords: given by configuration, or random and kept in the home. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String given(@Nullable String value, @Nullable Path file) {
        if (value != null) {
            return value;
        }
        return file == null ? "" : read(file);
    }

    /** The given one, else the one kept in the home under this name, made at the first call. */
    static String givenOrKept(
            @Nullable String value, @Nullable Path file, HomeFolder home, String name) {
        var given = given(value, file);
        return given.isEmpty() ? kept(home, name) : given;
    }

    static String kept(HomeFolder home, String name) {
        var kept = home.findText(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        var password = random();
        home.writePrivately(name, password);
        return password;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot read the password file %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
