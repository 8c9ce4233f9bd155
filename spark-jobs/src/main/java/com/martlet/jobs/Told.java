package com.martlet.jobs;

/** What jobs say in the log; the application has texts for these codes. */
public enum Told {
    ROWS_READ("%s: %s rows of %s files, %s quarantined, %s left out by the mapping"),
    FILE_EMPTY("%s of %s has no rows"),
    ROWS_LOADED("%s: %s rows of %s days loaded");

    private final String english;

    Told(String english) {
        this.english = english;
    }

    String english(Object... arguments) {
        return english.formatted(arguments);
    }
}
