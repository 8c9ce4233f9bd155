package com.martlet.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Handles one request and ends, or stays resident and takes requests from a spool. */
public final class Main {

    private static final int LANE_LOST = 4;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        var session = new Session();
        var runner = new RequestRunner(session);
        try {
            if (options.containsKey("once")) {
                runner.run(new RequestFolder(Path.of(options.get("once"))));
            } else {
                OwnerWatch.start(Long.parseLong(options.get("owner")));
                session.get();
                var spool = Path.of(options.get("spool"));
                startQuickLane(Spool.ofQuickOnes(spool, runner));
                Spool.ofRuns(spool, runner).takeUntilStopped();
            }
        } finally {
            session.close();
        }
    }

    private static void startQuickLane(Spool quickOnes) {
        var lane = new Thread(() -> takeUntilStopped(quickOnes), "quick-lane");
        lane.setDaemon(true);
        lane.setUncaughtExceptionHandler((thread, problem) -> endDriver(problem));
        lane.start();
    }

    /** Without its lane a quick request would wait for ever; another driver can take it. */
    private static void endDriver(Throwable problem) {
        problem.printStackTrace();
        Runtime.getRuntime().halt(LANE_LOST);
    }

    private static void takeUntilStopped(Spool spool) {
        try {
            spool.takeUntilStopped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        var resident = options.containsKey("spool") && options.containsKey("owner");
        if (options.containsKey("once") == resident) {
            throw new IllegalArgumentException(
                    "Use --once <directory>, or --spool <directory> --owner <process id>.");
        }
        return options;
    }
}
