package com.martlet.spark;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One living driver process with a spool of its own. */
final class Driver {

    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Process process;
    private final Path spool;
    private final AtomicLong lastSign = new AtomicLong(System.nanoTime());

    Driver(Process process, Path spool) {
        this.process = process;
        this.spool = spool;
    }

    Path spool() {
        return spool;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Somebody saw that the driver works. */
    void sign() {
        lastSign.set(System.nanoTime());
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSign.get());
    }

    /** Asks the driver to end, and makes it end when it does not. */
    void stop() {
        try {
            Files.createFile(spool.resolve("stop"));
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (FileAlreadyExistsException e) {
            kill();
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
