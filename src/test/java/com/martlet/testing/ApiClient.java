package com.martlet.testing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the API as another program does. */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "martlet-test-boundary";
    private static final String END = "--" + BOUNDARY + "--\r\n";
    private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

    private final String address;
    private final String token;
    private final String tenant;

    public ApiClient(String address, String token, String tenant) {
        this.address = address;
        this.token = token;
        this.tenant = tenant;
    }

    /** The answer's body; fails when the answer is a problem. */
    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public JsonNode post(String path, Object body) {
        return json(answerTo(path, body));
    }

    /** The answer whatever it is. */
    public HttpResponse<String> answerTo(String path, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public HttpResponse<String> answerTo(String path) {
        return send(request(path).GET());
    }

    /** The answer's bytes as a file. */
    public void download(String path, Path target) {
        try {
            var request = request(path).timeout(LONGEST_RUN).GET().build();
            var answer = HTTP.send(request, BodyHandlers.ofFile(target));
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + " said " + Files.readString(target));
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No answer from " + path, e);
        }
    }

    public JsonNode upload(String source, String query, List<Path> files) {
        var body = new ArrayList<BodyPublisher>();
        for (var file : files) {
            body.add(BodyPublishers.ofString(head(file.getFileName().toString())));
            body.add(contentOf(file));
            body.add(BodyPublishers.ofString("\r\n"));
        }
        body.add(BodyPublishers.ofString(END));
        return uploadBody(source, query, BodyPublishers.concat(body.toArray(BodyPublisher[]::new)));
    }

    public JsonNode upload(String source, String name, byte[] content) {
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head(name)),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n" + END));
        return uploadBody(source, "", body);
    }

    private JsonNode uploadBody(String source, String query, BodyPublisher body) {
        return json(
                send(
                        request("/sources/" + source + "/files" + query)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(body)));
    }

    private static String head(String name) {
        return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name);
    }

    public void createTenant(String zone, String businessNow) {
        post(
                "/tenants",
                Map.of(
                        "slug",
                        tenant,
                        "name",
                        tenant,
                        "zone",
                        zone,
                        "currency",
                        "KRW",
                        "language",
                        "ko",
                        "businessNow",
                        businessNow));
    }

    public void createSource(String name, String mapping) {
        post("/sources", Map.of("name", name, "kind", "files", "mapping", mapping));
    }

    public long startRun(Map<String, String> request) {
        return post("/runs", request).get("id").asLong();
    }

    /** Starts a run and waits for its end. */
    public JsonNode run(Map<String, String> request) {
        return awaitEnd(startRun(request));
    }

    /** The run once it has ended, however that was. */
    public JsonNode awaitEnd(long run) {
        return awaitEnd(run, LONGEST_RUN);
    }

    public JsonNode awaitEnd(long run, Duration limit) {
        Await.until("run " + run + " ends", limit, () -> hasEnded(run));
        return get("/runs/" + run);
    }

    private boolean hasEnded(long run) {
        var answer = answerTo("/runs/" + run);
        return answer.statusCode() == 200
                && !JSON.readTree(answer.body()).get("finishedAt").isNull();
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token);
        return path.equals("/tenants") ? request : request.header("Martlet-Tenant", tenant);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.request().uri() + " said " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static BodyPublisher contentOf(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No answer from " + request.build().uri(), e);
        }
    }
}
