package com.martlet.testing.redshift;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** As much of S3 as files on their way into Redshift need: a folder is the bucket. */
public final class S3StandIn {

    private static final String BUCKET = "/bucket";

    private final HttpServer server;
    private final Path folder;

    private S3StandIn(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static S3StandIn start(Path folder) {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var s3 = new S3StandIn(server, folder);
            server.createContext("/", s3::answer);
            server.start();
            return s3;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var file = folder.resolve(path.substring(Math.min(BUCKET.length() + 1, path.length())));
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, file);
                case "DELETE" -> delete(exchange, file);
                default -> read(exchange, file);
            }
        }
    }

    private static void put(HttpExchange exchange, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(exchange.getRequestBody(), file, StandardCopyOption.REPLACE_EXISTING);
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.sendResponseHeaders(200, -1);
    }

    private static void delete(HttpExchange exchange, Path file) throws IOException {
        Files.deleteIfExists(file);
        exchange.sendResponseHeaders(204, -1);
    }

    private void read(HttpExchange exchange, Path file) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var content =
                query.contains("list-type=2")
                        ? list(query.replaceFirst(".*prefix=([^&]*).*", "$1"))
                        : Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private byte[] list(String prefix) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(key -> key.startsWith(prefix))
                    .map("<Contents><Key>%s</Key><Size>1</Size></Contents>"::formatted)
                    .collect(
                            Collectors.joining(
                                    "",
                                    "<ListBucketResult><IsTruncated>false</IsTruncated>",
                                    "</ListBucketResult>"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
