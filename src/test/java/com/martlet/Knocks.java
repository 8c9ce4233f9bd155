package com.martlet;

import com.martlet.doors.ApiDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks at doors with a token or without one, for things of the shop or for what is not there. */
final class Knocks {

    static final String API = "/api/v1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final TwoShops shops;
    private final Map<String, Supplier<Object>> names;

    Knocks(int port, TwoShops shops) {
        this.port = port;
        this.shops = shops;
        this.names =
                Map.ofEntries(
                        Map.entry("{segment}", () -> TwoShops.SEGMENT),
                        Map.entry("{openSegment}", () -> TwoShops.OPEN_SEGMENT),
                        Map.entry("{newSegment}", shops::newSegment),
                        Map.entry("{newList}", shops::newList),
                        Map.entry("{newCampaign}", shops::newCampaign),
                        Map.entry("{slug}", () -> TwoShops.SEGMENT),
                        Map.entry("{name}", () -> TwoShops.SOURCE),
                        Map.entry("{file}", () -> shops.file),
                        Map.entry("{id}", () -> shops.run),
                        Map.entry("{newRun}", shops::newRun),
                        Map.entry("{unique}", shops::unique));
    }

    HttpResponse<String> ask(ApiDoor door, @Nullable String token, @Nullable String tenant) {
        var call = filled(door.call());
        var named =
                call.contains("{export}")
                        ? call.replace("{export}", String.valueOf(shops.export(token)))
                        : call;
        return ask(door, named, token, tenant);
    }

    /** The same question about a thing that nobody has. */
    HttpResponse<String> askForNothing(ApiDoor door, String token) {
        var path =
                door.call()
                        .replaceAll("\\{(id|newRun|file|export)}", "9999999")
                        .replaceAll("\\{\\w+}", "nothing");
        return ask(door, path, token, null);
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    /** The answer without what was asked for, which it may repeat. */
    static String withoutNames(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("\"instance\":\"[^\"]*\"", "")
                .replaceAll(
                        "nothing|extra-n[0-9-]+|" + TwoShops.SEGMENT + "|" + TwoShops.SOURCE, "…")
                .replaceAll("\\d+", "…");
    }

    private HttpResponse<String> ask(
            ApiDoor door, String path, @Nullable String token, @Nullable String tenant) {
        var request = HttpRequest.newBuilder(address(API + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (tenant != null) {
            request.header("Martlet-Tenant", tenant);
        }
        var body = door.body();
        return send(
                body == null
                        ? request.method(door.method(), BodyPublishers.noBody())
                        : request.header("Content-Type", contentType(body))
                                .method(door.method(), BodyPublishers.ofString(filled(body))));
    }

    private static String contentType(String body) {
        return body.equals(ApiDoor.A_FILE)
                ? "multipart/form-data; boundary=border"
                : "application/json";
    }

    private String filled(String text) {
        var filled = text;
        for (var name : names.entrySet()) {
            if (filled.contains(name.getKey())) {
                filled = filled.replace(name.getKey(), String.valueOf(name.getValue().get()));
            }
        }
        return filled;
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
