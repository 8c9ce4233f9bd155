package com.martlet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A day with Martlet in a real browser: every number seen is the one that the API gives. */
class BrowserIT {

    private static final String TREND = "Visitors and revenue";

    @TempDir private static Path home;
    private static MartletProcess martlet;
    private static ApiClient api;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Chromium.assumeReady();
        assumeTrue(MartletProcess.hasSpark(), "The Spark jobs are not built");
        martlet =
                MartletProcess.start(
                        home,
                        "-Dmartlet.demo.enabled=true",
                        "-Dmartlet.demo.customers=1000",
                        "-Dmartlet.demo.days=40");
        api = martlet.api("demo");
        var run = api.get("/runs").get("runs").get(0).get("id").asLong();
        assertThat(api.awaitEnd(run).get("dataVersion").asLong()).isEqualTo(1);
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
    void leadsFromTheBoardToASegmentAndAFileOfIt() {
        signIn();
        var month = readTheWholeBoard();
        seeWhatARunPublishes(month);
        narrowTheBoardAndReload();
        saveASegment(month);
        takeTheFileOfTheSegment(month);
        findTheFileInTheAuditTrail();
        readItInKorean();
        assertThat(chromium.complaints()).as("what the browser's console says").isEmpty();
        findNothingAtAnUnknownAddress();
    }

    /** Every screen in every look is what LooksProve walks through. */
    @Test
    void showsTheMainScreensAsTheyShouldBe() {
        assertThat(LooksWalk.complaintsInShort(martlet)).isEmpty();
    }

    private static void signIn() {
        page().navigate(martlet.address());
        page().locator("input[name=username]").fill(martlet.firstLogin("demo.email"));
        page().locator("input[name=password]").fill(martlet.firstLogin("demo.password"));
        page().locator("vaadin-login-form vaadin-button[slot=submit]").click();
        awaitAddress("/t/demo/d/overview");
    }

    /** The answers of the days that the board chose by itself. */
    private static ApiNumbers readTheWholeBoard() {
        assertThat(board().drawnCharts()).isEqualTo(3);
        assertThat(board().periodWords()).startsWith("Last 30 days");
        var trend = board().chart(TREND).get("echarts");
        var days = trend.get("xAxis").get("data");
        var numbers = ApiNumbers.of(api, days, "");
        assertThat(days.size()).isEqualTo(30);
        assertTiles(numbers);
        assertThat(ApiNumbers.drawn(trend, 0)).isEqualTo(numbers.byDay("visitors"));
        assertThat(ApiNumbers.drawn(trend, trend.get("series").size() - 1))
                .isEqualTo(numbers.byDay("revenue"));
        assertThat(ApiNumbers.drawn(board().chart("Revenue by category").get("echarts"), 0))
                .isEqualTo(numbers.largest("category_1", "revenue"));
        assertThat(board().chart("What people do").get("total").decimalValue())
                .isEqualByComparingTo(numbers.total("events"));
        return numbers;
    }

    private static void assertTiles(ApiNumbers numbers) {
        var expected = numbers.tiles("visitors", "revenue", "buyers", "conversion_rate");
        board().awaitTiles(expected);
        assertThat(board().tiles()).containsAllEntriesOf(expected);
    }

    /** Nobody touches the page: it hears of the new version by itself. */
    private static void seeWhatARunPublishes(ApiNumbers month) {
        var visitors = month.total("visitors");
        page().evaluate("window.isUntouched = true");

        LateVisitor.visits(api, month.days().getFirst());

        assertThat(month.total("visitors")).isEqualByComparingTo(visitors.add(BigDecimal.ONE));
        assertTiles(month);
        assertThat(page().evaluate("window.isUntouched")).isEqualTo(true);
    }

    private static void compareWithTheWeekBefore() {
        page().waitForCondition(() -> days().size() == 7);
        var last = LocalDate.parse(days().get(6).asString());
        var expected = WeekOnWeek.changes(home.resolve("drop/demo"), last);
        page().waitForCondition(
                        () -> board().changes().entrySet().containsAll(expected.entrySet()));
        assertThat(board().changes()).containsAllEntriesOf(expected);
    }

    private static void narrowTheBoardAndReload() {
        board().choosePeriod("Last 7 days");
        awaitAddress("range=7d");
        compareWithTheWeekBefore();
        var category = api.get("/metrics/query?" + week() + "&metrics=revenue&by=category_1");
        var name = category.get("rows").get(0).get("category_1").asString();
        board().chooseCategory(name);
        awaitAddress("range=7d", "f.category=" + name);
        assertNarrowed(name);

        page().reload();

        awaitAddress("range=7d", "f.category=" + name);
        assertThat(board().drawnCharts()).isEqualTo(3);
        assertNarrowed(name);
        assertThat(board().chosenCategories()).isEqualTo(name);
    }

    private static void assertNarrowed(String category) {
        page().waitForCondition(() -> days().size() == 7);
        assertThat(board().periodWords()).startsWith("Last 7 days");
        var encoded = URLEncoder.encode(category, StandardCharsets.UTF_8);
        assertTiles(ApiNumbers.of(api, days(), "&filter.category_1=" + encoded));
    }

    private static JsonNode days() {
        return board().chart(TREND).get("echarts").get("xAxis").get("data");
    }

    private static String week() {
        page().waitForCondition(() -> days().size() == 7);
        var days = days();
        return "grain=total&from=%s&to=%s"
                .formatted(days.get(0).asString(), days.get(6).asString());
    }

    /** Whoever ordered in the last 30 days is a buyer of the board's 30 days. */
    private static void saveASegment(ApiNumbers month) {
        open("Segments");
        page().getByText("New segment").first().click();
        var editor = new SegmentPage(page());
        editor.name("Recent buyers", "recent-buyers");
        editor.addCondition(30);
        editor.awaitCount("%,d".formatted(month.total("buyers").intValueExact()));
        editor.save();
        editor.seeOnTheBoard();
    }

    private static void takeTheFileOfTheSegment(ApiNumbers month) {
        awaitAddress("/overview?seg=recent-buyers");
        var numbers = month.within(api, "&segment=recent-buyers");
        assertTiles(numbers);

        var rows = board().downloadCsv(TREND);

        assertThat(rows.getFirst())
                .containsExactly("Day", "Visitors", "Visitors, compared days", "Revenue");
        assertThat(column(rows, 0)).isEqualTo(numbers.days());
        assertThat(column(rows, 1)).isEqualTo(numbers.byDay("visitors"));
        assertThat(column(rows, 3)).isEqualTo(numbers.byDay("revenue"));
    }

    private static List<String> column(List<List<String>> rows, int index) {
        var column = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            column.add(ApiNumbers.plain(row.get(index)));
        }
        return column;
    }

    private static void findTheFileInTheAuditTrail() {
        open("Audit trail");
        assertThat(page().locator("vaadin-grid")).containsText("Downloaded a CSV file");
        assertThat(page().locator("vaadin-grid")).containsText("overview/trend");
        assertThat(page().locator("vaadin-grid")).containsText("Segment: recent-buyers");
    }

    private static void readItInKorean() {
        page().getByRole(AriaRole.BUTTON, named("Switch to 한국어")).click();
        assertThat(page().locator("h1")).hasText("감사 기록");
        assertThat(page().locator("html")).hasAttribute("lang", Pattern.compile("ko.*"));
        page().navigate(martlet.address() + "/t/demo/d/overview");
        assertThat(board().drawnCharts()).isEqualTo(3);
        assertThat(board().downloadWorkbookAndReadItsFirstLine("방문자와 매출 메뉴")).isEqualTo("정보, 쇼핑몰");
    }

    private static void findNothingAtAnUnknownAddress() {
        page().navigate(martlet.address() + "/nowhere");
        assertThat(page().locator("body")).containsText("찾을 수 없습니다");
    }

    private static void awaitAddress(String... parts) {
        page().waitForURL(
                        address -> {
                            var words = URLDecoder.decode(address, StandardCharsets.UTF_8);
                            return List.of(parts).stream().allMatch(words::contains);
                        });
    }

    private static void open(String screen) {
        page().getByRole(AriaRole.LINK, named(screen)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static OverviewPage board() {
        return new OverviewPage(page());
    }

    private static Page page() {
        return chromium.page();
    }
}
