package com.martlet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The most memory that processes hold together while it is open, from /proc: what is shared between
 * them, as the buffers of a database are, counts once.
 */
public final class PeakMemory implements AutoCloseable {

    private static final int MILLIS = 250;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile long peakKilobytes;

    public PeakMemory(Supplier<Stream<ProcessHandle>> processes) {
        watch.scheduleWithFixedDelay(() -> look(processes), 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Supplier<Stream<ProcessHandle>> processes) {
        var own = 0L;
        var shared = 0L;
        for (var process : processes.get().toList()) {
            var status = status(process.pid());
            own += kilobytes(status, "VmRSS:") - kilobytes(status, "RssShmem:");
            shared = Math.max(shared, kilobytes(status, "RssShmem:"));
        }
        peakKilobytes = Math.max(peakKilobytes, own + shared);
    }

    private static String status(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static long kilobytes(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    public double gibibytes() {
        return peakKilobytes / 1024.0 / 1024.0;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
