package com.martlet.source;

/** A stretch of a list of files, newest first: those with an id below {@code before}. */
public record FilePage(long before, int limit) {

    public static FilePage first(int limit) {
        return new FilePage(Long.MAX_VALUE, limit);
    }
}
