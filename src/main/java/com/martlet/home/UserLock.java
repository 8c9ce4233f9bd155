package com.martlet.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Tells the processes that use one embedded server apart. The system gives a lock back when its
 * process dies, however it dies.
 */
final class UserLock {
    private final FileChannel starting;
    private final FileChannel using;
    private @Nullable FileLock lock;

    UserLock(Path folder) {
        try {
            starting = open(folder.resolve("starting.lock"));
            using = open(folder.resolve("using.lock"));
        } catch (IOException e) {
            throw new CannotStart("Cannot write into %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** One process at a time starts or stops the server. */
    void alone(Runnable work) {
        try (var alone = starting.lock()) {
            work.run();
        } catch (IOException e) {
            throw new CannotStart("Cannot lock the database folder: " + e.getMessage(), e);
        }
    }

    void join() {
        try {
            lock = using.lock(0, 1, true);
        } catch (IOException e) {
            throw new CannotStart("Cannot lock the database folder: " + e.getMessage(), e);
        }
    }

    /** Leaves; true when nobody else uses the server. */
    boolean leaveAsLast() {
        try {
            if (lock != null) {
                lock.release();
            }
            try (var last = using.tryLock()) {
                return last != null;
            }
        } catch (IOException e) {
            return false;
        }
    }

    void close() {
        try {
            starting.close();
            using.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot close the lock files", e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
