package com.martlet.export;

/** Gives its rows to a sink, one by one, when the file is written. */
@FunctionalInterface
public interface RowSource {

    void writeTo(RowSink sink);
}
