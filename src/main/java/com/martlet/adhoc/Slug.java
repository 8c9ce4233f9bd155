package com.martlet.adhoc;

import java.util.Locale;

/** A name as a part of an address. */
final class Slug {

    private static final int LONGEST = 50;

    private Slug() {}

    /**
     * @param otherwise for names without a Latin letter or digit
     */
    static String of(String name, String otherwise) {
        var plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        var slug = plain.isEmpty() ? otherwise : plain;
        return slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-+$", "");
    }
}
