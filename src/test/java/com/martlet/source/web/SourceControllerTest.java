package com.martlet.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SourceControllerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ACCESS =
            "{\"name\":\"access\",\"kind\":\"files\",\"mapping\":\"lgde-access\"}";

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant shop;
    private IssuedLogin administrator;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        shop = people.aTenant();
        administrator = people.aMember(shop, Role.ADMINISTRATOR);
    }

    @Test
    void createsAndListsSources() {
        var created = post("/api/v1/sources", administrator, ACCESS);
        var again = post("/api/v1/sources", administrator, ACCESS);
        var list = get("/api/v1/sources", administrator);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body())
                .contains(
                        "\"name\":\"access\"", "\"kind\":\"files\"", "\"mapping\":\"lgde-access\"");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("There is a source \\\"access\\\" already");
        assertThat(list.body()).contains("\"sources\":[{\"name\":\"access\"");
    }

    @Test
    void takesAnOwnMapping() {
        var created =
                post(
                        "/api/v1/sources",
                        administrator,
                        """
                        {"name":"clicks","kind":"files","mapping":{"datasets":{"events":{
                            "occurred_at":{"column":"event_time","parse":"yyyy-MM-dd HH:mm:ss z"},
                            "event_type":{"column":"event_type"}}}}}""");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"mapping\":\"custom\"", "\"datasets\":[\"events\"]");
    }

    @Test
    void saysWhatIsWrongWithAMapping() {
        var refused =
                post(
                        "/api/v1/sources",
                        administrator,
                        "{\"name\":\"a\",\"mapping\":{\"datasets\":{\"events\":{\"colour\":\"c\"}}}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.body()).contains("has no field \\\"colour\\\"", "\"field\":\"mapping\"");
    }

    @Test
    void receivesSeveralFilesAndKnowsThemAgain() {
        post("/api/v1/sources", administrator, ACCESS);

        var first = upload("/api/v1/sources/access/files", administrator, "one", "two");
        var second = upload("/api/v1/sources/access/files", administrator, "two");
        var listed = get("/api/v1/sources/access/files", administrator);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body())
                .contains("\"name\":\"file0.json\"", "\"name\":\"file1.json\"", "\"bytes\":3")
                .contains(
                        "\"sha256\":\"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed\"")
                .contains("\"alreadyKnown\":false")
                .doesNotContain("\"alreadyKnown\":true");
        assertThat(second.body()).contains("\"alreadyKnown\":true");
        assertThat(listed.body()).contains("\"state\":\"RECEIVED\"").contains("\"next\":null");
    }

    @Test
    void keepsTheDayOfASnapshot() {
        post(
                "/api/v1/sources",
                administrator,
                "{\"name\":\"user\",\"kind\":\"files\",\"mapping\":\"lgde-user\"}");

        var path = "/api/v1/sources/user/files?day=2020-10-25";
        var malformed = "/api/v1/sources/user/files?day=2020-02-30";

        assertThat(upload(path, administrator, "1,a").body()).contains("\"day\":\"2020-10-25\"");
        assertThat(upload(malformed, administrator, "1,a").statusCode()).isEqualTo(400);
    }

    @Test
    void asksForAFileWhenNoneCame() {
        post("/api/v1/sources", administrator, ACCESS);

        var answer = upload("/api/v1/sources/access/files", administrator);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("No file was sent");
    }

    @Test
    void takesAFileBack() {
        post("/api/v1/sources", administrator, ACCESS);
        var id =
                upload("/api/v1/sources/access/files", administrator, "one")
                        .body()
                        .replaceAll(".*?\"id\":(\\d+).*", "$1");

        var answer = post("/api/v1/sources/access/files/" + id + "/take-back", administrator, "");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(get("/api/v1/sources/access/files", administrator).body())
                .contains("\"state\":\"TAKEN_BACK\"");
    }

    @Test
    void hidesTheSourcesOfAnotherTenant() {
        post("/api/v1/sources", administrator, ACCESS);
        var stranger = people.aMember(people.aTenant(), Role.ADMINISTRATOR);

        assertThat(get("/api/v1/sources", stranger).body()).isEqualTo("{\"sources\":[]}");
        assertThat(get("/api/v1/sources/access/files", stranger).statusCode()).isEqualTo(404);
        assertThat(upload("/api/v1/sources/access/files", stranger, "x").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/quarantine", stranger).body())
                .isEqualTo("{\"rows\":[],\"next\":null}");
    }

    @Test
    void letsRolesDoWhatTheyMay() {
        post("/api/v1/sources", administrator, ACCESS);
        var analyst = people.aMember(shop, Role.ANALYST);
        var viewer = people.aMember(shop, Role.VIEWER);

        assertThat(get("/api/v1/sources", analyst).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/sources", analyst, ACCESS).statusCode()).isEqualTo(403);
        assertThat(upload("/api/v1/sources/access/files", analyst, "x").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/sources", viewer).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/quarantine", viewer).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, IssuedLogin login) {
        return send(request(path, login));
    }

    private HttpResponse<String> post(String path, IssuedLogin login, String body) {
        return send(
                request(path, login)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> upload(String path, IssuedLogin login, String... contents) {
        var body = new StringBuilder();
        for (int i = 0; i < contents.length; i++) {
            body.append(
                    "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file%d.json\"\r\n\r\n%s\r\n"
                            .formatted(i, contents[i]));
        }
        return send(
                request(path, login)
                        .header("Content-Type", "multipart/form-data; boundary=border")
                        .POST(BodyPublishers.ofString(body + "--border--\r\n")));
    }

    private HttpRequest.Builder request(String path, IssuedLogin login) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + login.token());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
