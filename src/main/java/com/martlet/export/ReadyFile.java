package com.martlet.export;

import java.io.OutputStream;

/** A file that is allowed to leave. */
public interface ReadyFile {

    /** With its ending. */
    String name();

    String mediaType();

    /** The trail holds it before the first byte. */
    void writeTo(OutputStream out);
}
