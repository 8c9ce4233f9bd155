package com.martlet.spark;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Keeps one driver alive. Each driver has its own spool, so none finds what another left. */
final class Drivers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

    private final DriverStarter starter;
    private final Path spools;
    private final AtomicInteger started = new AtomicInteger();
    private @Nullable Driver current;
    private boolean closed;

    Drivers(DriverStarter starter, Path spools) {
        this.starter = starter;
        this.spools = spools;
    }

    /** The living driver, started when there is none. */
    synchronized Driver current() {
        if (closed) {
            throw new ExternalError(Retry.HELPS, "spark.error.stopped");
        }
        var driver = current;
        if (driver == null || !driver.isAlive()) {
            driver = start();
            current = driver;
        }
        return driver;
    }

    Path log() {
        return starter.log();
    }

    @Override
    public void close() {
        Driver last;
        synchronized (this) {
            closed = true;
            last = current;
        }
        if (last != null) {
            last.stop();
            delete(last.spool());
        }
    }

    private Driver start() {
        try {
            removeLeftOvers();
            var self = ProcessHandle.current().pid();
            var name = "%d-%d".formatted(self, started.incrementAndGet());
            var spool = Files.createDirectories(spools.resolve(name));
            var driver = new Driver(starter.start(spool), spool);
            LOG.info("Started a Spark driver; it writes to {}", starter.log());
            return driver;
        } catch (IOException e) {
            throw new ExternalError(Retry.HELPS, e, "spark.error.notStarted", e.getMessage());
        }
    }

    /** Spools whose application is gone; its driver ends by itself. */
    private void removeLeftOvers() throws IOException {
        Files.createDirectories(spools);
        try (var folders = Files.list(spools)) {
            folders.filter(Drivers::isOrphan).forEach(Drivers::delete);
        }
    }

    private static boolean isOrphan(Path spool) {
        var owner = spool.getFileName().toString().split("-", 2)[0];
        return !owner.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(owner)).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void delete(Path spool) {
        try {
            FileSystemUtils.deleteRecursively(spool);
        } catch (IOException e) {
            LOG.warn("Cannot remove {}: {}", spool, e.toString());
        }
    }
}
