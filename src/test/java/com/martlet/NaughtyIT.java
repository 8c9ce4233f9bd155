package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import com.martlet.testing.NaughtyStrings;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers, products, categories, brands, segments and campaigns of the worst names, in a browser.
 */
class NaughtyIT {

    private static final List<String> SCREENS =
            List.of(
                    "d/overview",
                    "d/behaviour",
                    "d/revenue",
                    "d/pages",
                    "segments",
                    "segments/n3",
                    "campaigns",
                    "campaigns/n3",
                    "campaigns/n3/results",
                    "suppressions",
                    "audit",
                    "quarantine");

    @TempDir private static Path home;
    private static LocalDate lastDay;
    private static MartletProcess martlet;
    private static ApiClient api;
    private static Chromium chromium;

    @BeforeAll
    static void openAShop() throws IOException {
        Chromium.assumeReady();
        assumeTrue(MartletProcess.hasSpark(), "The Spark jobs are not built");
        martlet =
                MartletProcess.start(
                        home,
                        "-Dmartlet.demo.enabled=true",
                        "-Dmartlet.demo.customers=100",
                        "-Dmartlet.demo.days=35");
        api = martlet.api("demo");
        api.awaitEnd(api.get("/runs").get("runs").get(0).get("id").asLong());
        var firstDay = LocalDate.parse(Files.readString(home.resolve("demo-first-day.txt")));
        lastDay = firstDay.plusDays(34);
        dropFiles(lastDay);
        api.run(Map.of());
        for (var number = 0; number < names().size(); number++) {
            keep(number, names().get(number));
        }
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (martlet != null) {
            martlet.close();
        }
    }

    /** Those that stand on one line of a file. */
    private static List<String> names() {
        return NaughtyStrings.names().stream().filter(name -> name.lines().count() == 1).toList();
    }

    private static void dropFiles(LocalDate day) throws IOException {
        var customers =
                new ArrayList<>(
                        List.of(
                                "customer_id,customer_name,email,phone,gender,birth_year,grade,country,"
                                        + "consent_email,consent_sms,signed_up_on"));
        var purchases =
                new ArrayList<>(
                        List.of(
                                "order_id,line,customer_id,product_id,product_name,category_code,brand,"
                                        + "quantity,unit_price,amount,currency,status,channel,purchased_at"));
        for (var number = 0; number < names().size(); number++) {
            var name = quoted(names().get(number));
            customers.add(
                    "N%d,%s,n@example.com,,F,1990,%s,KR,true,true,%s"
                            .formatted(number, name, name, day));
            purchases.add(
                    "NO%d,1,N%d,%s,%s,%s,%s,1,90000000,90000000,KRW,completed,web,%sT12:00:00+09:00"
                            .formatted(number, number, name, name, name, name, day));
        }
        var drop = home.resolve("drop/demo");
        Files.write(
                drop.resolve("demo-customers/demo-customers-%s-n.csv".formatted(day)), customers);
        Files.write(
                drop.resolve("demo-purchases/demo-purchases-%s-n.csv".formatted(day)), purchases);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void keep(int number, String name) {
        var rule = Map.of("attribute", "grade", "op", "in", "value", List.of(name));
        var slug = "n" + number;
        api.post("/segments", Map.of("slug", slug, "name", name, "rule", rule));
        api.post(
                "/campaigns",
                Map.of(
                        "slug", slug,
                        "name", name,
                        "segment", slug,
                        "channel", Map.of("kind", "email", "sender", name.strip(), "contact", "02"),
                        "variants", List.of(Map.of("name", "A", "subject", "s", "text", "t"))));
    }

    @Test
    void areTextOnEveryScreen() {
        signIn();
        for (var screen : SCREENS) {
            page().navigate(martlet.address() + "/t/demo/" + screen);
            page().locator(".m-page h1").waitFor();
            page().waitForCondition(() -> page().locator(".m-skeleton").count() == 0);
            touchAllCharts();
            assertThat(page().evaluate("() => window.naughty ?? null")).as(screen).isNull();
            assertThat(page().locator("img[src=x], svg[onload]").count()).as(screen).isZero();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Names are drawn with each value; tooltips are made when a hand comes near. */
    private static void touchAllCharts() {
        for (var chart : page().locator("martlet-chart").all()) {
            chart.scrollIntoViewIfNeeded();
            var box = chart.boundingBox();
            for (var x = 0.2; box != null && x < 1; x += 0.3) {
                page().mouse().move(box.x + box.width * x, box.y + box.height / 2);
            }
        }
    }

    @Test
    void comeBackFromTheApiAsTheyCame() {
        var brands = new HashSet<String>();
        var query = "/metrics/query?from=%1$s&to=%1$s&grain=total&metrics=revenue&by=brand";
        api.get(query.formatted(lastDay))
                .get("rows")
                .forEach(row -> brands.add(row.get("brand").asString("")));

        assertThat(brands).containsAll(names().stream().map(String::strip).toList());
        for (var number = 0; number < names().size(); number++) {
            var name = names().get(number).strip();
            assertThat(api.get("/campaigns/n" + number).get("name").asString()).isEqualTo(name);
            assertThat(api.get("/segments/n" + number).get("name").asString()).isEqualTo(name);
        }
    }

    private static void signIn() {
        page().navigate(martlet.address());
        page().locator("input[name=username]").fill(martlet.firstLogin("demo.email"));
        page().locator("input[name=password]").fill(martlet.firstLogin("demo.password"));
        page().locator("vaadin-login-form vaadin-button[slot=submit]").click();
        page().waitForURL(address -> address.contains("/t/demo/d/overview"));
    }

    private static Page page() {
        return chromium.page();
    }
}
