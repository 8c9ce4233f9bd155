package com.martlet.source;

import java.util.Locale;

/** How data arrives. */
public enum SourceKind {
    /** Uploaded in the browser or by the API. */
    FILES,
    /** Picked up from a folder that the administrator of the installation allowed. */
    FOLDER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
