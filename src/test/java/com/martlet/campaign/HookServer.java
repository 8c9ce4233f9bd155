package com.martlet.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** The other side of webhooks in a test: keeps what it was told and answers as it is told. */
final class HookServer implements AutoCloseable {

    /** One call as it came over the wire. */
    record Call(String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String requestLine() {
            return head.lines().findFirst().orElse("");
        }
    }

    /** What it says, in whatever way. */
    interface Answer {
        void write(OutputStream out) throws IOException;
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final ServerSocket socket;

    HookServer() {
        this(ServerSocketFactory.getDefault());
    }

    HookServer(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** In this order; the last one again and again, 200 without any. */
    HookServer says(String... lines) {
        for (var line : lines) {
            answers.add(out -> out.write(("HTTP/1.1 " + line + "\r\n\r\n").getBytes()));
        }
        return this;
    }

    HookServer does(Answer answer) {
        answers.add(answer);
        return this;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = client.getInputStream();
            var head = readHead(in);
            var call = new Call(head, "");
            var length = Integer.parseInt("0" + call.header("Content-Length"));
            calls.add(new Call(head, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
            var answer = answers.size() > 1 ? answers.poll() : answers.peek();
            if (answer == null) {
                client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            } else {
                answer.write(client.getOutputStream());
            }
        } catch (IOException gone) {
            // the caller hung up, which a test may want
        }
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            var read = in.read();
            if (read < 0) {
                throw new IOException("The caller said nothing");
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
