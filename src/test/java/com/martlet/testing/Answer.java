package com.martlet.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the API of an application on this machine said to a program, whatever it is. */
public record Answer(int statusCode, byte[] bytes, HttpHeaders headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * @param path from the root
     * @param body JSON, or null
     */
    public static Answer to(
            String method, int port, String path, @Nullable String body, String token) {
        var address = "http://127.0.0.1:%d%s".formatted(port, path);
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError("No answer from " + address, failure);
        }
    }

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
