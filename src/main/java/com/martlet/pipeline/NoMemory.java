package com.martlet.pipeline;

import java.util.stream.Stream;

/** Tells whether a failure means that this process ran out of memory. */
final class NoMemory {

    private static final int DEEPEST_CAUSE = 12;

    private NoMemory() {}

    /** Drivers and executors wrap the error. */
    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }
}
