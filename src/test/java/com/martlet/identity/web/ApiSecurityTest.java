package com.martlet.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiSecurityTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    private final TestPeople people;

    ApiSecurityTest(@Autowired ApplicationContext context) {
        this.people = new TestPeople(context);
    }

    @Test
    void refusesACallWithoutToken() {
        var answer = send(request("/api/v1/me"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("No token was sent");
    }

    @Test
    void refusesAnUnknownToken() {
        var answer = get("/api/v1/me", "mlt_nobody");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("The token is unknown or has expired");
    }

    @Test
    void knowsTheMemberBehindAToken() {
        var tenant = people.aTenant();
        var login = people.aMember(tenant, Role.VIEWER);

        var answer = get("/api/v1/me", login.token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(login.email(), tenant.slug(), "SEE_BOARDS")
                .doesNotContain("EXPORT");
    }

    @Test
    void saysWhichRightIsMissingAndWhoCanGiveIt() {
        var login = people.aMember(people.aTenant(), Role.ADMINISTRATOR);

        var answer = get("/api/v1/tenants", login.token());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains(
                        "You lack the right MANAGE_PLATFORM. A platform administrator can give it");
    }

    @Test
    void hidesTheTenantsOfOthers() {
        var stranger = people.aTenant();
        var login = people.aMember(people.aTenant(), Role.ADMINISTRATOR);

        var answer =
                send(
                        request("/api/v1/me")
                                .header("Authorization", "Bearer " + login.token())
                                .header("Martlet-Tenant", stranger.slug()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(stranger.slug()).doesNotContain(stranger.name());
    }

    @Test
    void letsThePlatformOpenTenants() {
        var token = people.thePlatformAdministrator().token();
        var slug = "pilot-" + System.nanoTime();
        var body =
                """
                {"slug":"%s","name":"LGDE.com","zone":"Asia/Seoul","currency":"KRW",\
                "language":"ko","businessNow":"2020-10-26"}"""
                        .formatted(slug);

        var created = post("/api/v1/tenants", token, body);
        var again = post("/api/v1/tenants", token, body);
        var list = get("/api/v1/tenants", token);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body())
                .contains("\"slug\":\"" + slug + "\"", "\"businessNow\":\"2020-10-26\"");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("There is a tenant", "Choose another slug");
        assertThat(list.body()).contains(slug);
    }

    @Test
    void namesEveryWrongFieldOfATenant() {
        var token = people.thePlatformAdministrator().token();

        var answer =
                post(
                        "/api/v1/tenants",
                        token,
                        """
                        {"slug":"Not A Slug","zone":"Asia/Soul","currency":"WON","language":"fr"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Not A Slug", "Asia/Soul", "WON", "fr")
                .contains("\"field\":\"slug\"", "\"field\":\"zone\"");
    }

    @Test
    void actsForATenantWithThePlatformToken() {
        var tenant = people.aTenant();
        var token = people.thePlatformAdministrator().token();

        var answer =
                send(
                        request("/api/v1/me")
                                .header("Authorization", "Bearer " + token)
                                .header("Martlet-Tenant", tenant.slug()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(tenant.slug(), "MANAGE_PIPELINE", "SEE_BOARDS")
                .doesNotContain("SEE_PERSONAL_DATA");
    }

    @Test
    void answersUnknownPathsAsProblems() {
        var token = people.thePlatformAdministrator().token();

        var got = get("/api/v1/nothing/here", token);
        var posted = post("/api/v1/nothing/here", token, "{}");

        assertThat(got.statusCode()).isEqualTo(404);
        assertThat(got.body()).contains("There is nothing at /api/v1/nothing/here");
        assertThat(posted.statusCode()).isEqualTo(404);
    }

    @Test
    void answersWrongMethodsAsProblems() {
        var token = people.thePlatformAdministrator().token();

        var answer = post("/api/v1/me", token, "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void saysWhereJsonIsMalformed() {
        var token = people.thePlatformAdministrator().token();

        var answer = post("/api/v1/tenants", token, "{\"slug\":\n oops}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The JSON cannot be read at line 2");
    }

    @Test
    void describesItselfToEverybody() {
        var answer = send(request("/api/v1/openapi.json"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/v1/tenants");
    }

    @Test
    void keepsNoSessionAndAllowsNoOtherOrigin() {
        var login = people.aMember(people.aTenant(), Role.VIEWER);

        var answer =
                send(
                        request("/api/v1/me")
                                .header("Authorization", "Bearer " + login.token())
                                .header("Origin", "https://elsewhere.test"));

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    private HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> post(String path, String token, String body) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
