package com.martlet.spark;

import com.martlet.base.Phrase;

/** Hears of a running request; all calls come from the thread that runs it. */
public interface JobListener {

    void log(Phrase line);

    default void warn(Phrase line) {
        log(line);
    }

    /**
     * @param done from 0 to 1
     */
    void progress(double done, String step);

    /** Asked about once a second. */
    default boolean isCancelled() {
        return false;
    }
}
