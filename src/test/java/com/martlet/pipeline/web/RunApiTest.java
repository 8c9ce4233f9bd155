package com.martlet.pipeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RunApiTest {

    @LocalServerPort private int port;

    private final TestPeople people;
    private final Tenant shop;

    RunApiTest(@Autowired ApplicationContext context) {
        this.people = new TestPeople(context);
        this.shop = people.aTenant();
    }

    @Test
    void queuesARunForAPeriod() {
        var api = as(shop, Role.ADMINISTRATOR);

        var answer = api.answerTo("/runs", Map.of("from", "2020-10-25", "to", "2020-10-26"));
        var run = api.get("/runs/" + idIn(answer.body()));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(run.get("state").asString()).isEqualTo("QUEUED");
        assertThat(run.get("pipeline").asString()).isEqualTo("daily");
        assertThat(run.get("from").asString()).isEqualTo("2020-10-25");
        assertThat(run.get("to").asString()).isEqualTo("2020-10-26");
        assertThat(run.get("stages").size()).isZero();
    }

    @Test
    void namesAnUnknownPipeline() {
        var answer = as(shop, Role.ADMINISTRATOR).answerTo("/runs", Map.of("pipeline", "hourly"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is no pipeline \\\"hourly\\\". The only one is \\\"daily\\\".");
    }

    @Test
    void refusesHalfAPeriod() {
        var answer = as(shop, Role.ADMINISTRATOR).answerTo("/runs", Map.of("from", "2020-10-25"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Give the last day \\\"to\\\" too");
    }

    @Test
    void cancelsARunThatWaits() {
        var api = as(shop, Role.ADMINISTRATOR);
        var run = api.startRun(Map.of());

        var answer = api.answerTo("/runs/" + run + "/cancel", Map.of());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(api.get("/runs/" + run).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void listsRunsByState() {
        var api = as(shop, Role.ADMINISTRATOR);
        var waiting = api.startRun(Map.of());
        var cancelled = api.startRun(Map.of());
        api.post("/runs/" + cancelled + "/cancel", Map.of());

        var found = api.get("/runs?state=QUEUED&pipeline=daily").get("runs");

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("id").asLong()).isEqualTo(waiting);
    }

    @Test
    void hidesTheRunsOfOthers() {
        var run = as(shop, Role.ADMINISTRATOR).startRun(Map.of());
        var stranger = as(people.aTenant(), Role.ADMINISTRATOR);

        assertThat(stranger.answerTo("/runs/" + run).statusCode()).isEqualTo(404);
        assertThat(stranger.answerTo("/runs/" + run + "/log").statusCode()).isEqualTo(404);
        assertThat(stranger.answerTo("/runs/" + run + "/cancel", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/runs").get("runs").size()).isZero();
    }

    @Test
    void letsAViewerSeeButNotStart() {
        var viewer = as(shop, Role.VIEWER);

        assertThat(viewer.answerTo("/runs").statusCode()).isEqualTo(200);
        assertThat(viewer.answerTo("/runs", Map.of()).statusCode()).isEqualTo(403);
    }

    private ApiClient as(Tenant tenant, Role role) {
        var login = people.aMember(tenant, role);
        return new ApiClient("http://localhost:" + port, login.token(), tenant.slug());
    }

    private static String idIn(String body) {
        return body.replaceAll(".*\"id\":([0-9]+).*", "$1");
    }
}
