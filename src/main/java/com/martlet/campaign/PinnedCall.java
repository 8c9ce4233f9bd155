package com.martlet.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address that was looked up and checked before, and asks the name no second time: the
 * JDK's own client would. Follows nothing, and reads of the answer what it needs and no more.
 */
record PinnedCall(SSLSocketFactory tls, Duration patience) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final int LONGEST_HEAD = 16_384;

    /**
     * @param target where the host of the address really is
     * @return the status of the answer
     */
    int post(URI address, InetAddress target, Map<String, String> headers, String body)
            throws IOException {
        try (var plain = new Socket()) {
            // Limits each read as well as the whole, however slowly the other side talks.
            var end =
                    CompletableFuture.runAsync(
                            () -> close(plain),
                            CompletableFuture.delayedExecutor(
                                    patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                plain.connect(
                        new InetSocketAddress(target, port(address)), (int) patience.toMillis());
                return talk(
                        address, isSecret(address) ? secret(plain, address) : plain, headers, body);
            } finally {
                end.cancel(false);
            }
        }
    }

    private Socket secret(Socket plain, URI address) throws IOException {
        var socket = (SSLSocket) tls.createSocket(plain, address.getHost(), port(address), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int talk(URI address, Socket socket, Map<String, String> headers, String body)
            throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var out = socket.getOutputStream();
        out.write(head(address, headers, content.length).getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
        return status(socket.getInputStream());
    }

    private static String head(URI address, Map<String, String> headers, int length) {
        var head = new StringBuilder("POST " + path(address) + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getRawAuthority()).append("\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    private static String path(URI address) {
        var ascii = URI.create(address.toASCIIString());
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /** Of the answer itself, after those that only say that one is to come. */
    private static int status(InputStream in) throws IOException {
        var lines = new Lines(in);
        var status = status(lines.next());
        while (status < 200) {
            while (!lines.next().isEmpty()) {
                // what a preliminary answer says beside its status
            }
            status = status(lines.next());
        }
        return status;
    }

    private static int status(String line) throws IOException {
        var match = STATUS.matcher(line);
        if (!match.matches()) {
            throw new IOException("The other side does not speak HTTP.");
        }
        return Integer.parseInt(match.group(1));
    }

    /** Lines of a head, as long as it is of a sensible length. */
    private static final class Lines {

        private final InputStream in;
        private int left = LONGEST_HEAD;

        Lines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            var line = new StringBuilder();
            for (var read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0 || --left < 0) {
                    throw new IOException("The answer broke off or is too long.");
                }
                line.append((char) read);
            }
            return line.toString().stripTrailing();
        }
    }

    private static boolean isSecret(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isSecret(address) ? 443 : 80;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
