package com.martlet.source;

/**
 * A field of a dataset that a column may fill.
 *
 * @param isTime whether the mapping says how times are written
 */
public record MappableField(String name, Need need, boolean isTime) {

    /** Whether a mapping can do without. */
    public enum Need {
        REQUIRED,
        /** This one or another one that says the same. */
        ONE_OF,
        OPTIONAL
    }

    /** Whether people should see it at once. */
    public boolean isAsked() {
        return need != Need.OPTIONAL;
    }
}
