package com.martlet.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small mail server on the loopback: keeps what it is given and refuses what a test says. */
public final class SmtpServer implements AutoCloseable {

    /** A message as it came over the wire. */
    public record Received(String from, List<String> to, String content) {

        /** The value of a header, unfolded; empty when it is missing. */
        public String header(String name) {
            return head().lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        public String head() {
            return content.substring(0, content.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
        }

        public String body() {
            return content.substring(content.indexOf("\n\n") + 2);
        }
    }

    private final ServerSocket socket;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile String login = "";
    private volatile boolean isBusy;
    private volatile boolean hangsUpAfterData;
    private volatile Runnable atBegin = () -> {};
    private volatile Runnable whenWhole = () -> {};

    public SmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** This address has no box here. */
    public void refuse(String address) {
        refused.add(address);
    }

    /** Who does not sign in as this user sends nothing. */
    public void requireLogin(String user, String password) {
        login = "\0" + user + "\0" + password;
    }

    /** Says "later" to every message from now on. */
    public void beBusy() {
        isBusy = true;
    }

    /** Takes messages again. */
    public void beReady() {
        isBusy = false;
    }

    /** Takes the next messages and hangs up before it says so. */
    public void hangUpAfterData() {
        hangsUpAfterData = true;
    }

    /** Runs something when a message is announced, and when it is here and not yet answered. */
    public void watch(Runnable begin, Runnable whole) {
        atBegin = begin;
        whenWhole = whole;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true)) {
            new Conversation(in, out).hold();
        } catch (IOException gone) {
            // the client hung up, which a test may want
        }
    }

    private final class Conversation {

        private final BufferedReader in;
        private final PrintWriter out;
        private final List<String> to = new ArrayList<>();
        private String from = "";
        private boolean isSignedIn;
        private boolean isOver;

        Conversation(BufferedReader in, PrintWriter out) {
            this.in = in;
            this.out = out;
        }

        void hold() throws IOException {
            say("220 test ready");
            for (var line = in.readLine(); line != null && !isOver; line = in.readLine()) {
                answer(line);
                if (isOver) {
                    return;
                }
            }
        }

        private void answer(String line) throws IOException {
            var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(login.isEmpty() ? "250 test" : "250-test\r\n250 AUTH PLAIN");
                case "AUTH" -> signIn(line);
                case "MAIL" -> begin(line);
                case "RCPT" -> address(line);
                case "DATA" -> data();
                case "QUIT" -> {
                    say("221 bye");
                    isOver = true;
                }
                default -> say("250 ok");
            }
        }

        private void signIn(String line) {
            var secret = line.substring("AUTH PLAIN".length()).strip();
            var told = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
            isSignedIn = told.equals(login);
            say(isSignedIn ? "235 welcome" : "535 5.7.8 wrong user or password");
        }

        private void begin(String line) {
            atBegin.run();
            if (!login.isEmpty() && !isSignedIn) {
                say("530 5.7.0 sign in first");
            } else if (isBusy) {
                say("451 4.3.0 too busy");
            } else {
                from = inBrackets(line);
                to.clear();
                say("250 ok");
            }
        }

        private void address(String line) {
            var address = inBrackets(line);
            if (refused.contains(address)) {
                say("550 5.1.1 no such box");
            } else {
                to.add(address);
                say("250 ok");
            }
        }

        private void data() throws IOException {
            say("354 go on");
            var content = new StringBuilder();
            var line = in.readLine();
            for (; line != null && !line.equals("."); line = in.readLine()) {
                content.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
            }
            if (line == null) {
                return;
            }
            received.add(new Received(from, List.copyOf(to), content.toString()));
            whenWhole.run();
            if (hangsUpAfterData) {
                isOver = true;
            } else {
                say("250 kept");
            }
        }

        private void say(String words) {
            out.print(words + "\r\n");
            out.flush();
        }

        private static String inBrackets(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
    }
}
