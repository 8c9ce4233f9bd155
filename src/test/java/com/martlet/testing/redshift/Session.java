package com.martlet.testing.redshift;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One connection: each side's messages to the other, some of them changed. */
final class Session {

    private static final int TLS = 80877103;
    private static final int GSS = 80877104;
    private static final int VERSION_3 = 196608;
    private static final Set<String> KNOWN =
            Set.of("user", "database", "client_encoding", "application_name");

    private final RedshiftStandIn standIn;
    private final Socket client;
    private final Socket server;
    private final Map<String, String> parsed = new HashMap<>();
    private final ConcurrentLinkedQueue<String> running = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream unloaded = new ByteArrayOutputStream();
    private String bound = "";
    private int process;

    Session(RedshiftStandIn standIn, Socket client, Socket server) {
        this.standIn = standIn;
        this.client = client;
        this.server = server;
    }

    void run() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var in = new DataInputStream(client.getInputStream());
        var out = new BufferedOutputStream(server.getOutputStream());
        if (!startUp(in, out)) {
            return;
        }
        Thread.ofPlatform().daemon().name("redshift-answers").start(this::answer);
        for (var next = Message.read(in); next.isPresent(); next = Message.read(in)) {
            ask(next.get()).write(out);
        }
    }

    /** Remembers which statements run, in order: answers do not name them. */
    private Message ask(Message message) {
        switch (message.type()) {
            case 'P' -> parsed.put(message.name(0), message.statement());
            case 'B' -> bound = parsed.getOrDefault(message.name(1), "");
            case 'E' -> running.add(bound);
            case 'Q' -> running.add(message.statement());
            default -> {}
        }
        return message.isStatement()
                ? message.withStatement(standIn.translate(message.statement()))
                : message;
    }

    /** Redshift's own parameters are dropped; a request to cancel is handed on as it is. */
    private boolean startUp(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            var body = in.readNBytes(in.readInt() - 4);
            var code = ByteBuffer.wrap(body).getInt();
            if (code != TLS && code != GSS) {
                var kept = code == VERSION_3 ? withoutUnknown(body) : body;
                var data = new DataOutputStream(out);
                data.writeInt(kept.length + 4);
                data.write(kept);
                data.flush();
                return code == VERSION_3;
            }
            client.getOutputStream().write('N');
        }
    }

    private static byte[] withoutUnknown(byte[] body) {
        var texts = new String(body, 4, body.length - 4, StandardCharsets.UTF_8).split("\0", -1);
        var kept = new ByteArrayOutputStream();
        kept.write(body, 0, 4);
        for (var i = 0; i + 1 < texts.length && !texts[i].isEmpty(); i += 2) {
            if (KNOWN.contains(texts[i])) {
                kept.writeBytes(
                        (texts[i] + "\0" + texts[i + 1] + "\0").getBytes(StandardCharsets.UTF_8));
            }
        }
        kept.write(0);
        return kept.toByteArray();
    }

    private void answer() {
        try {
            var in = new DataInputStream(server.getInputStream());
            var out = new BufferedOutputStream(client.getOutputStream());
            for (var next = Message.read(in); next.isPresent(); next = Message.read(in)) {
                answer(next.get(), out);
            }
            client.close();
        } catch (IOException gone) {
            // The client has hung up.
        }
    }

    private void answer(Message message, OutputStream out) throws IOException {
        switch (message.type()) {
            case 'H', 'c' -> {}
            case 'd' -> unloaded.writeBytes(message.body());
            default -> changed(message).write(out);
        }
    }

    private Message changed(Message message) {
        switch (message.type()) {
            case 'K' -> process = ByteBuffer.wrap(message.body()).getInt();
            case 'C' -> complete();
            case 's', 'I' -> running.poll();
            case 'Z' -> running.clear();
            case 'E' -> {
                var failed = String.valueOf(running.peek());
                return standIn.emulation().error(message, failed, process);
            }
            default -> {}
        }
        return message;
    }

    private void complete() {
        var done = String.valueOf(running.poll());
        if (done.startsWith("unload ")) {
            standIn.emulation().store(done, unloaded.toByteArray());
            unloaded.reset();
        }
    }
}
