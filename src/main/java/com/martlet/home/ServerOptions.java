package com.martlet.home;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the embedded server is started with: reachable from this machine only, days in UTC. */
final class ServerOptions {

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "100",
                    "shared_buffers", "256MB",
                    "max_wal_size", "2GB",
                    "wal_compression", "on",
                    "timezone", "UTC",
                    "log_timezone", "UTC");

    private ServerOptions() {}

    /**
     * @param more win over what is always set
     */
    static String on(int port, Map<String, String> more) {
        var all = new TreeMap<>(ALWAYS);
        all.put("port", Integer.toString(port));
        all.putAll(more);
        return all.entrySet().stream()
                .map(option -> "-c %s=%s".formatted(option.getKey(), option.getValue()))
                .collect(Collectors.joining(" "));
    }
}
