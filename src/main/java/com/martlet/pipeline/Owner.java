package com.martlet.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The name under which this process holds leases: host, process namespace, process number and its
 * start. On the same host it tells who is dead, so that nobody waits for the dead's leases.
 */
@Component
class Owner {

    private final String place = place();
    private final String name = name(place, ProcessHandle.current());

    String name() {
        return name;
    }

    /** Whether the holder ran on this host and runs no more; false when that cannot be known. */
    boolean isGone(String holder) {
        var parts = holder.split(" ");
        if (parts.length != 3 || !parts[0].equals(place)) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(parts[1]))
                .filter(ProcessHandle::isAlive)
                .map(process -> !name(place, process).equals(holder))
                .orElse(true);
    }

    private static String name(String place, ProcessHandle process) {
        var start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return "%s %d %d".formatted(place, process.pid(), start);
    }

    private static String place() {
        try {
            return InetAddress.getLocalHost().getHostName() + namespace();
        } catch (IOException unknown) {
            return "unknown-" + java.util.UUID.randomUUID();
        }
    }

    /** Process numbers mean something within one namespace only; containers have their own. */
    private static String namespace() throws IOException {
        var link = java.nio.file.Path.of("/proc/self/ns/pid");
        return Files.isSymbolicLink(link)
                ? "/" + Files.readSymbolicLink(link).toString().replaceAll("\\D", "")
                : "";
    }
}
