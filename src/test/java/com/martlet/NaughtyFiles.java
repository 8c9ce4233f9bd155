package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.dashboard.Boards;
import com.martlet.testing.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Orders files and looks for what a spreadsheet would run. */
record NaughtyFiles(ApiClient api, Path folder) {

    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    void assertNoFormulaInAnyChart(LocalDate day) throws IOException {
        for (var board : new Boards().all()) {
            for (var card : board.cards()) {
                assertNoFormula(Map.of("chart", card.id(), "from", "" + day, "to", "" + day));
            }
        }
    }

    void assertNoFormulaAmongMembers(String segment) throws IOException {
        assertNoFormula(Map.of("members", segment, "names", "whole", "reason", "to look at it"));
    }

    private void assertNoFormula(Map<String, String> question) throws IOException {
        assertCsv(order(question, "csv"));
        assertWorkbook(order(question, "xlsx"));
    }

    private Path order(Map<String, String> question, String format) throws IOException {
        var body = new HashMap<>(question);
        body.put("format", format);
        var file = api.post("/exports", body).get("file").asString();
        var target = Files.createTempFile(folder, "taken", "." + format);
        api.download(file.replaceFirst("^/api/v1", ""), target);
        return target;
    }

    private static void assertCsv(Path file) throws IOException {
        try (var rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            for (var row : rows) {
                for (var cell : row) {
                    assertThat(cell.matches(FORMULA) && !cell.matches(NUMBER)).as(cell).isFalse();
                }
            }
        }
    }

    private static void assertWorkbook(Path file) throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (var sheet : book) {
                assertThat(sheet.getHyperlinkList()).isEmpty();
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.toString().matches(FORMULA))
                                .as(cell.toString())
                                .isEqualTo(isNegative(cell));
                    }
                }
            }
        }
    }

    private static boolean isNegative(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() < 0;
    }
}
