package com.martlet.base;

/** A value that people read by a name and programs by its own. */
public interface Labelled {

    /** The key of the text that names it. */
    String labelKey();
}
