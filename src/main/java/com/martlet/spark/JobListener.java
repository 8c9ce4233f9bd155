package com.martlet.spark;

/** Hears of a running request; both calls come from the thread that runs it. */
public interface JobListener {

    void log(String line);

    /**
     * @param done from 0 to 1
     */
    void progress(double done, String step);

    /** Asked about once a second. */
    default boolean isCancelled() {
        return false;
    }
}
