package com.martlet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A screen to look at.
 *
 * @param opening what is clicked before it is looked at
 */
record Screen(String name, String path, Consumer<Page> opening) {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private static final String DIALOG_TITLE = "vaadin-dialog [slot=title]";
    private static final Set<String> NAMES_OF_MAIN =
            Set.of(
                    "overview",
                    "d/behaviour",
                    "d/revenue",
                    "d/value",
                    "d/service",
                    "d/pages",
                    "segments",
                    "new-segment",
                    "campaigns",
                    "new-campaign",
                    "sources",
                    "answer",
                    "runs",
                    "runs/1",
                    "members",
                    "audit",
                    "settings");

    /** Shown to everybody who is not signed in. */
    static final List<Screen> OUTSIDE =
            List.of(
                    of("login", "/login"),
                    of("forgot-password", "/forgot-password"),
                    of("choose-password", "/choose-password/over"),
                    of("opt-out-unknown", "/u/example"));

    private static final Stream<Screen> VISITS =
            Stream.of(
                    of("first-visit", "/t/demo/d/overview"),
                    new Screen("overview", "/t/demo/d/overview", Screen::leaveTour));

    private static final Stream<Screen> PATHS =
            Stream.of(
                            "d/behaviour",
                            "d/revenue",
                            "d/value",
                            "d/service",
                            "d/pages",
                            "metrics",
                            "metrics/revenue",
                            "segments",
                            "segments/looks",
                            "new-segment",
                            "campaigns",
                            "campaigns/looks",
                            "campaigns/looks/results",
                            "campaigns/draft",
                            "new-campaign",
                            "suppressions",
                            "sources",
                            "sources/demo-events",
                            "new-source",
                            "sql",
                            "runs",
                            "runs/1",
                            "quarantine",
                            "members",
                            "roles",
                            "settings",
                            "tokens",
                            "audit",
                            "downloads",
                            "account",
                            "nowhere")
                    .map(path -> of(path, "/t/demo/" + path));

    private static final Stream<Screen> OPENED =
            Stream.of(
                    of("marks", "/t/demo/d/overview?range=month"),
                    of("denied", "/platform/tenants"),
                    new Screen("period", "/t/demo/d/overview", Screen::openPeriod),
                    new Screen("answer", "/t/demo/sql", Screen::ask),
                    new Screen("table", "/t/demo/d/overview", Screen::openTable),
                    new Screen("download", "/t/demo/segments/looks", Screen::openDownload),
                    new Screen("member", "/t/demo/members", Screen::openForm),
                    new Screen("role", "/t/demo/roles", Screen::openForm),
                    new Screen("token", "/t/demo/tokens", Screen::openForm));

    /** Shown to the administrator of the demo shop. */
    static final List<Screen> OF_THE_SHOP =
            Stream.of(VISITS, PATHS, OPENED).flatMap(screens -> screens).toList();

    /** Enough to see that a screen was broken, in a minute. */
    static final List<Screen> MAIN =
            OF_THE_SHOP.stream().filter(screen -> NAMES_OF_MAIN.contains(screen.name())).toList();

    /** Shown to the administrator of the platform. */
    static final List<Screen> OF_THE_PLATFORM =
            Stream.of(
                            "tenants",
                            "platform/tenants",
                            "platform/mail",
                            "platform/audit",
                            "platform/tokens")
                    .map(path -> of(path, "/" + path))
                    .toList();

    private static Screen of(String name, String path) {
        return new Screen(name, path, page -> {});
    }

    /** The screens after this one are without it. */
    private static void leaveTour(Page page) {
        if (page.locator(".m-tour").isVisible()) {
            page.locator(".m-tour vaadin-button").first().click();
            page.locator(".m-tour").waitFor(GONE);
        }
    }

    private static void openPeriod(Page page) {
        page.locator(".m-filter-bar vaadin-button").first().click();
        page.locator(".m-period-presets").waitFor();
    }

    private static void ask(Page page) {
        page.locator(".m-sql textarea").fill("select day, total_revenue from daily_kpi order by 1");
        page.keyboard().press("Control+Enter");
        page.locator(".m-sql-grid").waitFor();
    }

    private static void openTable(Page page) {
        page.locator(".m-chart-head vaadin-button[theme~='icon']").nth(1).click();
        page.locator(".m-menu:visible vaadin-button").first().click();
        page.locator(".m-table").first().waitFor();
    }

    private static void openDownload(Page page) {
        page.locator(".m-segment-actions").last().locator("vaadin-button").last().click();
        page.locator(DIALOG_TITLE).first().waitFor();
    }

    private static void openForm(Page page) {
        page.locator(".m-page-actions vaadin-button").last().click();
        page.locator(DIALOG_TITLE).first().waitFor();
    }
}
