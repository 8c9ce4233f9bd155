package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.martlet.doors.ApiDoor;
import com.martlet.doors.ApiDoors;
import com.martlet.identity.Role;
import com.martlet.testing.MartletTest;
import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private TwoShops shops;
    private Knocks knocks;

    @BeforeAll
    void openTheShops() {
        shops = new TwoShops(context);
        knocks = new Knocks(port, shops);
    }

    @Test
    void knowsEveryDoor() {
        var mapped = new TreeSet<String>();
        handlers.getHandlerMethods().keySet().forEach(info -> mapped.addAll(names(info)));

        var written = new TreeSet<>(WITHOUT_DATA);
        ApiDoors.ALL.forEach(door -> written.add(door.handler().replace(" ", " " + Knocks.API)));

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
                ApiDoors.ALL.stream()
                        .filter(door -> door.method().equals("GET"))
                        .map(door -> knocks.ask(door, token, null).body())
                        .collect(Collectors.joining());

        assertThat(seen).contains(shops.secrets());
    }

    @TestFactory
    Stream<DynamicTest> turnsNobodyAway() {
        return ApiDoors.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertNobodyIsTurnedAway(door)));
    }

    @TestFactory
    Stream<DynamicTest> givesEachRoleWhatTheMatrixSays() {
        return ApiDoors.ALL.stream()
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
        return ApiDoors.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertPlatform(door)));
    }

    @TestFactory
    Stream<DynamicTest> showsTheShopNextDoorNothing() {
        return ApiDoors.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertStrangerSeesNothing(door)));
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyNameAnotherTenant() {
        return ApiDoors.ALL.stream()
                .map(door -> dynamicTest(door.toString(), () -> assertTenantIsHidden(door)));
    }

    @TestFactory
    Stream<DynamicTest> leadsNobodyFromEveryScreenToTheLogin() {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        return routes.getRegisteredRoutes().stream()
                .flatMap(AccessWalkTest::templates)
                .map(template -> template.replaceAll(":\\w+\\(.*?\\)", "1"))
                .map(template -> template.replaceAll(":\\w+", "x"))
                .filter(path -> !OPEN_SCREENS.contains(path))
                .map(path -> dynamicTest("/" + path, () -> assertLeadsToTheLogin("/" + path)));
    }

    private void assertNobodyIsTurnedAway(ApiDoor door) {
        assertThat(knocks.ask(door, null, null).statusCode()).isEqualTo(401);
        assertThat(knocks.ask(door, "mlt_made-up", null).statusCode()).isEqualTo(401);
    }

    private void assertMatrix(ApiDoor door, Role role) {
        var answer = knocks.ask(door, shops.members.get(role).token(), null);

        if (door.roles().contains(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("You lack the right");
            assertNothingOfTheShop(answer);
        }
    }

    private void assertPlatform(ApiDoor door) {
        var alone = knocks.ask(door, shops.platform.token(), null);
        var acting = knocks.ask(door, shops.platform.token(), shops.shop.slug());

        var isOwn = door.isForThePlatform() || Set.of("/me", "/audit").contains(door.call());
        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(isOwn ? door.success() : 400);
        assertThat(acting.statusCode())
                .as(acting.body())
                .isEqualTo(door.isForMembersOnly() ? 403 : door.success());
    }

    private void assertStrangerSeesNothing(ApiDoor door) {
        var token = shops.stranger.token();
        var answer = knocks.ask(door, token, null);

        assertNothingOfTheShop(answer);
        if (door.isForThePlatform()) {
            assertThat(answer.statusCode()).isEqualTo(403);
        } else if (door.namesAThing() && !door.handler().equals("GET /quarantine")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(Knocks.withoutNames(answer))
                    .as("what is there looks as what is not")
                    .isEqualTo(Knocks.withoutNames(knocks.askForNothing(door, token)));
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(door.success());
        }
    }

    private void assertTenantIsHidden(ApiDoor door) {
        var answer = knocks.ask(door, shops.stranger.token(), shops.shop.slug());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("for this token");
        assertNothingOfTheShop(answer);
    }

    private void assertLeadsToTheLogin(String path) {
        var answer = knocks.open(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    private void assertNothingOfTheShop(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(shops.secrets());
        assertThat(answer.headers().map().toString()).doesNotContain(shops.secrets());
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
}
