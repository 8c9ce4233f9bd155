package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers, products, categories, brands, segments and campaigns of the worst names, in a browser.
 */
@Tag("prove")
class NaughtyIT {

    private static final List<String> SCREENS =
            List.of(
                    "d/overview",
                    "d/behaviour",
                    "d/revenue",
                    "d/revenue?seg=n3&cmp=year&range=day",
                    "d/service",
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
        api = new ApiClient(martlet.address(), martlet.firstLogin("demo.token"), "demo");
        api.awaitEnd(api.get("/runs").get("runs").get(0).get("id").asLong());
        var firstDay = LocalDate.parse(Files.readString(home.resolve("demo-first-day.txt")));
        lastDay = firstDay.plusDays(34);
        new NaughtyShop(home.resolve("drop/demo"), lastDay).dropFiles();
        api.run(Map.of());
        NaughtyShop.keepAll(api);
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

        assertThat(brands).containsAll(NaughtyShop.names().stream().map(String::strip).toList());
        for (var number = 0; number < NaughtyShop.names().size(); number++) {
            var name = NaughtyShop.names().get(number).strip();
            assertThat(api.get("/campaigns/n" + number).get("name").asString()).isEqualTo(name);
            assertThat(api.get("/segments/n" + number).get("name").asString()).isEqualTo(name);
        }
    }

    @Test
    void areNeverFormulasInAFile() throws IOException {
        var files = new NaughtyFiles(api, home);
        files.assertNoFormulaInAnyChart(lastDay);
        for (var number = 0; number < NaughtyShop.names().size(); number++) {
            files.assertNoFormulaAmongMembers("n" + number);
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
