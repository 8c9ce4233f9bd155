package com.martlet.jobs;

/** What jobs say in the log; the application has texts for these codes. */
public enum Told {
    ROWS_READ(
            "Source %s: read %s rows of %s files; quarantined %s of them and left out %s by the mapping"),
    FILE_EMPTY("%s of %s has no rows"),
    ROWS_LOADED(
            "%s: %s rows now stand in the %s days that changed, earlier ones of these days included");

    private final String english;

    Told(String english) {
        this.english = english;
    }

    String english(Object... arguments) {
        return english.formatted(arguments);
    }
}
