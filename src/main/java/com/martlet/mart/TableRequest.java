package com.martlet.mart;

import java.time.LocalDate;

/** Which rows of a mart to read. */
public record TableRequest(String table, LocalDate asOf, Names names) {

    /** How names of people are shown. */
    public enum Names {
        /** The first character only. */
        MASKED,
        /** In full; needs the right to see personal data. */
        WHOLE
    }
}
