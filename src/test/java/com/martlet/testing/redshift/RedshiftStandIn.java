package com.martlet.testing.redshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Answers as Redshift does: no TLS, its own start-up parameters, COPY and UNLOAD by a folder that
 * plays S3, load errors in a system table, error 1023, and no word of PostgreSQL's that Redshift
 * does not know.
 */
public final class RedshiftStandIn implements AutoCloseable {

    private final ServerSocket socket;
    private final int postgres;
    private final Emulation emulation;
    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> collisions = new ConcurrentHashMap<>();

    private RedshiftStandIn(ServerSocket socket, int postgres, Emulation emulation) {
        this.socket = socket;
        this.postgres = postgres;
        this.emulation = emulation;
    }

    /**
     * @param postgres the port of the server behind
     * @param owner of the database behind, for what system tables tell
     * @param bucket the folder that s3://bucket/ stands for
     */
    public static RedshiftStandIn start(int postgres, DataSource owner, Path bucket) {
        try {
            var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var server = new RedshiftStandIn(socket, postgres, new Emulation(owner, bucket));
            Thread.ofPlatform().daemon().name("redshift-stand-in").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** All statements that came, as they came. */
    public List<String> statements() {
        return new ArrayList<>(statements);
    }

    /** What Redshift would not have understood. */
    public List<String> refused() {
        return new ArrayList<>(refused);
    }

    /** The next statements that begin so collide, with error 1023. */
    public void collide(String beginning, int times) {
        collisions.put(beginning, new AtomicInteger(times));
    }

    /** What PostgreSQL shall do instead. */
    String translate(String statement) {
        statements.add(statement);
        var problems = RedshiftLint.problems(Emulation.whole(statement));
        if (!problems.isEmpty()) {
            refused.add(statement + "\n" + problems);
            return Emulation.raise("Redshift does not understand " + problems, "");
        }
        return collides(statement)
                ? Emulation.raise("1023", Emulation.COLLISION)
                : emulation.translate(statement);
    }

    Emulation emulation() {
        return emulation;
    }

    private boolean collides(String statement) {
        return collisions.entrySet().stream()
                .anyMatch(
                        one ->
                                statement.startsWith(one.getKey())
                                        && one.getValue().getAndDecrement() > 0);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofPlatform().daemon().name("redshift-session").start(() -> serve(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), postgres)) {
            new Session(this, client, server).run();
        } catch (IOException gone) {
            // Either side may hang up at any time.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
