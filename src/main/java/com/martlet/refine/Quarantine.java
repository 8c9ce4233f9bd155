package com.martlet.refine;

/** Where refused rows lie in the lake. */
final class Quarantine {

    private Quarantine() {}

    static String folder(String source, long batch) {
        return "quarantine/%s/batch=%d".formatted(source, batch);
    }
}
