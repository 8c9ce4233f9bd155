package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The overview as a person sees and uses it. */
record OverviewPage(Page page) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARK = "\uFEFF";

    /** The exact numbers of the tiles by their labels, without signs and grouping. */
    Map<String, BigDecimal> tiles() {
        var tiles = new LinkedHashMap<String, BigDecimal>();
        for (var tile : page.locator(".m-tile").all()) {
            var label = tile.locator(".m-tile-label > span").first().textContent();
            var digits = tile.locator(".m-tile-number").getAttribute("title");
            tiles.put(label, number(digits));
        }
        return tiles;
    }

    /** How the tiles say they moved, by their labels. */
    Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        for (var tile : page.locator(".m-tile").all()) {
            var label = tile.locator(".m-tile-label > span").first().textContent();
            var size = tile.locator(".m-change-size");
            changes.put(label, size.count() == 0 ? "" : size.first().textContent());
        }
        return changes;
    }

    private static BigDecimal number(String text) {
        var digits = text.replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(digits);
    }

    /** Waits for the numbers; the caller says what it finds when they do not come. */
    void awaitTiles(Map<String, BigDecimal> expected) {
        try {
            page.waitForCondition(() -> tiles().entrySet().containsAll(expected.entrySet()));
        } catch (TimeoutError late) {
            // What is there instead makes the better message.
        }
    }

    /** What the card with the title draws. */
    JsonNode chart(String title) {
        var chart = card(title).locator("martlet-chart");
        return JSON.readTree(chart.evaluate("it => JSON.stringify(it.current)").toString());
    }

    int drawnCharts() {
        page.locator("martlet-chart canvas").nth(2).waitFor();
        return page.locator("martlet-chart canvas").count();
    }

    private Locator card(String title) {
        return page.locator(".m-chart-card", new Page.LocatorOptions().setHasText(title));
    }

    String periodWords() {
        return page.locator(".m-filter-bar vaadin-button").first().textContent();
    }

    void choosePeriod(String name) {
        page.locator(".m-filter-bar vaadin-button").first().click();
        page.locator(".m-period-presets vaadin-button", withText(name)).click();
    }

    void chooseCategory(String name) {
        var box = page.locator(".m-filter-bar vaadin-multi-select-combo-box").first();
        box.locator("input").click();
        box.locator("input").fill(name);
        page.locator("vaadin-multi-select-combo-box-item:visible", withText(name)).first().click();
        page.keyboard().press("Escape");
    }

    String chosenCategories() {
        return page.locator(".m-filter-bar vaadin-multi-select-combo-box-chip[slot=chip]")
                .first()
                .getAttribute("title");
    }

    /** The rows of the file, the header first. */
    List<List<String>> downloadCsv(String title) {
        return rows(new String(download("Menu of " + title, "a.m-csv"), StandardCharsets.UTF_8));
    }

    /** The first cell of the last sheet, which says where the numbers are from. */
    String downloadWorkbookAndReadItsFirstLine(String menu) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(download(menu, "a.m-xlsx")))) {
            var info = book.getSheetAt(book.getNumberOfSheets() - 1);
            return info.getSheetName() + ", " + info.getRow(1).getCell(0).getStringCellValue();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private byte[] download(String menu, String link) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(menu)).click();
        var download = page.waitForDownload(page.locator(link + ":visible")::click);
        try (var file = download.createReadStream()) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<List<String>> rows(String text) {
        assertThat(text).as("what a spreadsheet reads as UTF-8").startsWith(MARK);
        var rows = new ArrayList<List<String>>();
        try (var records =
                CSVFormat.RFC4180.parse(new StringReader(text.substring(MARK.length())))) {
            records.forEach(row -> rows.add(row.toList()));
            return rows;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
