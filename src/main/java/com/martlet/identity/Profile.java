package com.martlet.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as they see themselves.
 *
 * @param language ko or en; null for the browser's
 * @param colours LIGHT, DARK or SYSTEM; null when never chosen
 */
public record Profile(
        UserId user,
        String email,
        String displayName,
        @Nullable String language,
        @Nullable String colours) {}
