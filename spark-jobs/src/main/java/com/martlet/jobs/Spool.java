package com.martlet.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory of request folders, taken one at a time in the order of their names. */
final class Spool {

    private static final int POLL_MILLIS = 200;

    private final Path path;
    private final RequestRunner runner;

    Spool(Path path, RequestRunner runner) {
        this.path = path;
        this.runner = runner;
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
                    .filter(RequestFolder::isWaiting)
                    .toList();
        }
    }
}
