package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.martlet.identity.Role;
import com.martlet.testing.MartletTest;
import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks through every door of the API as nobody, as every role and as the shop next door. */
@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class AccessWalkTest {

    private static final String API = "/api/v1";

    /** Doors that show nobody's data, and one that belongs to the server itself. */
    private static final Set<String> WITHOUT_DATA =
            Set.of(
                    "GET /api/v1/openapi.json",
                    "GET /api/v1/openapi.json.yaml",
                    "ANY /error",
                    "GET /u/{token}",
                    "POST /u/{token}");

    /** Screens for who is not signed in. */
    private static final Set<String> OPEN_SCREENS =
            Set.of("login", "forgot-password", "choose-password/x");

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final HttpClient http = HttpClient.newHttpClient();
    private TwoShops shops;

    @BeforeAll
    void openTheShops() {
        shops = new TwoShops(context);
    }

    @Test
    void knowsEveryDoor() {
        var mapped = new TreeSet<String>();
        handlers.getHandlerMethods().keySet().forEach(info -> mapped.addAll(names(info)));

        var written = new TreeSet<>(WITHOUT_DATA);
        ApiDoor.ALL.forEach(door -> written.add(door.handler().replace(" ", " " + API)));

        assertThat(mapped)
                .as("each mapped path says in ApiDoor who may call it")
                .isEqualTo(written);
    }

    /** Without this, not finding the shop's words elsewhere would prove nothing. */
    @Test
    void showsTheShopItsOwnThings() {
        openTheShops();
        var token = shops.members.get(Role.ADMINISTRATOR).token();
        var seen =
                ApiDoor.ALL.stream()
                        .filter(door -> door.method().equals("GET"))
                        .map(door -> ask(door, token, null).body())
                        .collect(Collectors.joining());

        assertThat(seen).contains(shops.secrets());
    }

    @TestFactory
    Stream<DynamicTest> turnsNobodyAway() {
        return ApiDoor.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertNobodyIsTurnedAway(door)));
    }

    @TestFactory
    Stream<DynamicTest> givesEachRoleWhatTheMatrixSays() {
        return ApiDoor.ALL.stream()
                .flatMap(
                        door ->
                                Stream.of(Role.values())
                                        .map(
                                                role ->
                                                        dynamicTest(
                                                                role + " " + door,
                                                                () -> assertMatrix(door, role))));
    }

    @TestFactory
    Stream<DynamicTest> givesThePlatformItsOwnDoorsOnly() {
        return ApiDoor.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertPlatform(door)));
    }

    @TestFactory
    Stream<DynamicTest> showsTheShopNextDoorNothing() {
        return ApiDoor.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertStrangerSeesNothing(door)));
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyNameAnotherTenant() {
        return ApiDoor.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertTenantIsHidden(door)));
    }

    @TestFactory
    Stream<DynamicTest> leadsNobodyFromEveryScreenToTheLogin() {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        return routes.getRegisteredRoutes().stream()
                .flatMap(AccessWalkTest::templates)
                .map(template -> template.replaceAll(":\\w+", "x"))
                .filter(path -> !OPEN_SCREENS.contains(path))
                .map(path -> dynamicTest("/" + path, () -> assertLeadsToTheLogin("/" + path)));
    }

    private void assertNobodyIsTurnedAway(ApiDoor door) {
        assertThat(ask(door, null, null).statusCode()).isEqualTo(401);
        assertThat(ask(door, "mlt_made-up", null).statusCode()).isEqualTo(401);
    }

    private void assertMatrix(ApiDoor door, Role role) {
        var answer = ask(door, shops.members.get(role).token(), null);

        if (door.roles().contains(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("You lack the right");
            assertNothingOfTheShop(answer);
        }
    }

    private void assertPlatform(ApiDoor door) {
        var alone = ask(door, shops.platform.token(), null);
        var acting = ask(door, shops.platform.token(), shops.shop.slug());

        var isOwn = door.isForThePlatform() || Set.of("/me", "/audit").contains(door.call());
        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(isOwn ? ok(door) : 400);
        assertThat(acting.statusCode())
                .as(acting.body())
                .isEqualTo(door.isForMembersOnly() ? 403 : ok(door));
    }

    private void assertStrangerSeesNothing(ApiDoor door) {
        var token = shops.stranger.token();
        var answer = ask(door, token, null);

        assertNothingOfTheShop(answer);
        if (door.isForThePlatform()) {
            assertThat(answer.statusCode()).isEqualTo(403);
        } else if (door.namesAThing() && !door.handler().equals("GET /quarantine")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(withoutNames(answer))
                    .as("what is there looks as what is not")
                    .isEqualTo(withoutNames(askForNothing(door, token)));
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(ok(door));
        }
    }

    private void assertTenantIsHidden(ApiDoor door) {
        var answer = ask(door, shops.stranger.token(), shops.shop.slug());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("for this token");
        assertNothingOfTheShop(answer);
    }

    private void assertLeadsToTheLogin(String path) {
        var answer = send(HttpRequest.newBuilder(address(path)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    private void assertNothingOfTheShop(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(shops.secrets());
        assertThat(answer.headers().map().toString()).doesNotContain(shops.secrets());
    }

    private static int ok(ApiDoor door) {
        return switch (door.handler()) {
            case "POST /tenants",
                    "POST /sources",
                    "POST /sources/{name}/files",
                    "POST /segments",
                    "POST /customer-lists/{slug}",
                    "POST /campaigns",
                    "POST /suppressions",
                    "POST /exports" ->
                    201;
            case "POST /runs",
                    "POST /runs/{id}/cancel",
                    "POST /sources/{name}/files/{file}/take-back" ->
                    202;
            case "DELETE /segments/{slug}",
                    "DELETE /customer-lists/{slug}",
                    "DELETE /suppressions" ->
                    204;
            default -> 200;
        };
    }

    private HttpResponse<String> ask(
            ApiDoor door, @Nullable String token, @Nullable String tenant) {
        var call = filled(door.call());
        var named =
                call.contains("{export}")
                        ? call.replace("{export}", String.valueOf(shops.export(token)))
                        : call;
        return ask(door, named, token, tenant);
    }

    private HttpResponse<String> askForNothing(ApiDoor door, String token) {
        var path =
                door.call()
                        .replaceAll("\\{(id|newRun|file|export)}", "9999999")
                        .replaceAll(
                                "\\{(segment|slug|newSegment|newList|newCampaign|name)}",
                                "nothing");
        return ask(door, path, token, null);
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
        var filled =
                text.replace("{segment}", TwoShops.SEGMENT)
                        .replace("{slug}", TwoShops.SEGMENT)
                        .replace("{name}", TwoShops.SOURCE)
                        .replace("{id}", String.valueOf(shops.run))
                        .replace("{file}", String.valueOf(shops.file))
                        .replace("{unique}", shops.unique());
        filled =
                filled.contains("{newRun}")
                        ? filled.replace("{newRun}", shops.newRun() + "")
                        : filled;
        filled =
                filled.contains("{newList}")
                        ? filled.replace("{newList}", shops.newList())
                        : filled;
        filled =
                filled.contains("{newCampaign}")
                        ? filled.replace("{newCampaign}", shops.newCampaign())
                        : filled;
        return filled.contains("{newSegment}")
                ? filled.replace("{newSegment}", shops.newSegment())
                : filled;
    }

    /** Leaves out what was asked for, which an answer may repeat. */
    private static String withoutNames(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("\"instance\":\"[^\"]*\"", "")
                .replaceAll(
                        "nothing|extra-n[0-9-]+|" + TwoShops.SEGMENT + "|" + TwoShops.SOURCE, "…")
                .replaceAll("\\d+", "…");
    }

    private static Stream<String> templates(RouteData route) {
        var aliases = route.getRouteAliases().stream().map(RouteAliasData::getTemplate);
        return Stream.concat(Stream.of(route.getTemplate()), aliases);
    }

    private static Set<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = new TreeSet<String>();
        for (var path : info.getPatternValues()) {
            methods.forEach(method -> names.add(method + " " + path));
            if (methods.isEmpty()) {
                names.add("ANY " + path);
            }
        }
        return names;
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
