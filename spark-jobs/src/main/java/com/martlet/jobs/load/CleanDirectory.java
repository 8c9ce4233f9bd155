package com.martlet.jobs.load;

/** Where the clean rows of a day lie. */
final class CleanDirectory {

    private CleanDirectory() {}

    static String of(String dataset, String day, long loadId) {
        return "clean/%s/dt=%s/run=%d".formatted(dataset, day, loadId);
    }
}
