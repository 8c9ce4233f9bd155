package com.martlet.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port a server had last time, so that it is found there again while it is free. */
final class KeptPort {

    private final Path file;

    KeptPort(Path file) {
        this.file = file;
    }

    /** The port of last time, or any when it is taken. */
    int choose() {
        return free(kept());
    }

    void keep(int port) throws IOException {
        Files.writeString(file, Integer.toString(port));
    }

    private int kept() {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static int free(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new CannotStart("No free port for PostgreSQL: " + e.getMessage(), e);
            }
            return free(0);
        }
    }
}
