package com.martlet.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A directory of request folders, taken one at a time in the order of their names. Somebody waits
 * before the screen for quick ones, so they have a lane of their own beside the runs.
 */
final class Spool {

    /** Short, because a small request takes not much longer. */
    private static final int POLL_MILLIS = 20;

    private static final String QUICK = "quick-";

    private final Path path;
    private final RequestRunner runner;
    private final Predicate<RequestFolder> lane;

    private Spool(Path path, RequestRunner runner, Predicate<RequestFolder> lane) {
        this.path = path;
        this.runner = runner;
        this.lane = lane;
    }

    /** The requests of runs. */
    static Spool ofRuns(Path path, RequestRunner runner) {
        return new Spool(path, runner, folder -> !folder.id().startsWith(QUICK));
    }

    /** The requests that read a few rows. */
    static Spool ofQuickOnes(Path path, RequestRunner runner) {
        return new Spool(path, runner, folder -> folder.id().startsWith(QUICK));
    }

    void takeUntilStopped() throws IOException, InterruptedException {
        while (!Files.exists(path.resolve("stop"))) {
            if (!takeNext()) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /** False when nothing is waiting. */
    boolean takeNext() throws IOException {
        for (var folder : waiting()) {
            if (folder.take()) {
                runner.run(folder);
                return true;
            }
        }
        return false;
    }

    private List<RequestFolder> waiting() throws IOException {
        try (var folders = Files.list(path)) {
            return folders.sorted()
                    .map(RequestFolder::new)
                    .filter(lane)
                    .filter(RequestFolder::isWaiting)
                    .toList();
        }
    }
}
