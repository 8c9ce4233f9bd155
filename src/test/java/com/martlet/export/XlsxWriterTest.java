package com.martlet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.export.Column.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads each workbook back with another library than the one that wrote it. */
class XlsxWriterTest {

    private static final Currency WON = Currency.getInstance("KRW");
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** A sheet of one long text looks like an attack to the reader. */
    @BeforeAll
    static void trustOurOwnFiles() {
        ZipSecureFile.setMinInflateRatio(0);
    }

    @Test
    void keepsDaysAndTimesAsDays() throws IOException {
        var columns = List.of(Column.of("day", Kind.DAY), Column.of("at", Kind.TIME));
        var time = OffsetDateTime.parse("2020-10-25T23:59:58+09:00");

        var row = read(columns, List.of(LocalDate.of(2020, 2, 29), time)).getSheetAt(0).getRow(1);

        assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
        assertThat(row.getCell(0).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2020, 2, 29, 0, 0));
        assertThat(row.getCell(1).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2020, 10, 25, 23, 59, 58));
        assertThat(row.getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("yyyy-mm-dd hh:mm:ss");
    }

    @Test
    void keepsNumbersAsNumbersAndShowsThemByTheirKind() throws IOException {
        var columns =
                List.of(
                        Column.of("count", Kind.COUNT),
                        Column.money("won", WON),
                        Column.money("dollar", DOLLAR),
                        Column.of("ratio", Kind.RATIO),
                        Column.number("plain"));
        var values =
                List.of(
                        1234567L,
                        new BigDecimal("-12200000"),
                        new BigDecimal("0.50"),
                        new BigDecimal("0.1234"),
                        new BigDecimal("1E+7"));

        var row = read(columns, values).getSheetAt(0).getRow(1);

        assertThat(numbers(row)).containsExactly(1234567.0, -12200000.0, 0.5, 0.1234, 1E7);
        assertThat(formats(row))
                .containsExactly(
                        "#,##0",
                        "\"₩\"#,##0;-\"₩\"#,##0",
                        "\"$\"#,##0.00;-\"$\"#,##0.00",
                        "0.0%",
                        "General");
    }

    @Test
    void leavesWhatIsMissingEmptyAndTruthsTruths() throws IOException {
        var columns = List.of(Column.text("a"), Column.text("b"), Column.text("c"));

        var row = read(columns, Arrays.asList(null, true, "")).getSheetAt(0).getRow(1);

        assertThat(row.getCell(0)).isNull();
        assertThat(row.getCell(1).getBooleanCellValue()).isTrue();
        assertThat(row.getCell(2).getStringCellValue()).isEmpty();
    }

    @Test
    void freezesTheHeader() throws IOException {
        var sheet = (XSSFSheet) read(List.of(Column.text("이름")), List.of("a")).getSheetAt(0);

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("이름");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"})
    void makesFormulasHarmlessAsCsvDoes(String text) throws IOException {
        var cell = cell(text);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " spaces stay ",
                "two\nlines",
                "carriage\rreturn",
                "bell\u0007",
                "nothing\u0000",
                "_x0041_ is no A",
                "<b>&amp;\"'</b>",
                "가전·디지털 🐦 👩‍👩‍👧",
                "half \uD83D of a pair",
                "\uFFFE\uFFFF",
                "\u0085\u200B\u202E",
                "\n"
            })
    void keepsEveryCharacter(String text) throws IOException {
        assertThat(cell(text).getStringCellValue()).isEqualTo(text);
    }

    @Test
    void cutsWhatNoCellHoldsAndTellsWhere() throws IOException {
        var longText = "가".repeat(32_766) + "🐦";
        var columns = List.of(Column.text("a"), Column.text("b"));

        var book = read(columns, List.of("short", longText));

        assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                .isEqualTo("가".repeat(32_766));
        assertThat(info(book))
                .containsValue(
                        "1 cells are longer than 32,767 characters and end early here. Whole they are in the CSV file. The first ones: A file!B2");
    }

    @Test
    void tellsOfNumbersThatExcelRounds() throws IOException {
        var book = read(List.of(Column.number("id")), List.of(1234567890123456789L));

        assertThat(info(book))
                .containsValue(
                        "1 numbers have more than 15 digits; Excel rounds them. Exact they are in the CSV file.");
    }

    @Test
    void goesOnInTheNextSheet() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = file(List.of(Column.number("n")));
        var writer = new XlsxWriter(out, file, info(), 1000);
        for (var row = 0; row < 2500; row++) {
            writer.row(List.of(row));
        }
        writer.finish();

        var book = book(out);

        assertThat(names(book)).containsExactly("A file", "Info", "A file (2)", "A file (3)");
        assertThat(book.getSheet("A file").getLastRowNum()).isEqualTo(1000);
        assertThat(book.getSheet("A file (2)").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("n");
        assertThat(book.getSheet("A file (2)").getRow(1).getCell(0).getNumericCellValue())
                .isEqualTo(1000);
        assertThat(book.getSheet("A file (3)").getLastRowNum()).isEqualTo(500);
        assertThat(info(book)).containsEntry("Rows", "2500").containsEntry("Sheets with rows", "3");
    }

    @Test
    void saysOnTheSecondSheetWhereTheRowsComeFrom() throws IOException {
        var filters = new LinkedHashMap<String, String>();
        filters.put("Period", "2020-10-25..2020-10-26");
        filters.put("Category", "=tv");
        var origin =
                new Origin(
                        filters,
                        Map.of("DAU", "Customers with an event"),
                        5L,
                        Instant.parse("2020-10-26T18:00:00Z"));
        var columns = List.of(Column.text("name").personal());
        var file = new ExportedFile("s", "A file", "n", columns, origin, "Call them back");

        var book = read(file, Locale.ENGLISH, List.of("a"));

        assertThat(book.getSheetName(1)).isEqualTo("Info");
        assertThat(info(book))
                .containsEntry("Shop", "The shop")
                .containsEntry("Taken out by", "ann@shop.test")
                .containsEntry("Time zone", "Asia/Seoul")
                .containsEntry("Data as of", "2020-10-27T03:00")
                .containsEntry("Written at", "2020-10-27T09:30")
                .containsEntry("Data version", "5")
                .containsEntry("Audit entry", "4711")
                .containsEntry("Reason", "Call them back")
                .containsEntry("Columns with personal data", "name")
                .containsEntry("Rows", "1")
                .containsEntry("Period", "2020-10-25..2020-10-26")
                .containsEntry("Category", "'=tv")
                .containsEntry("DAU", "Customers with an event");
    }

    @Test
    void speaksTheLanguageOfItsReader() throws IOException {
        var book = read(file(List.of(Column.text("a"))), Locale.KOREAN, List.of("b"));

        assertThat(names(book)).containsExactly("A file", "정보");
        assertThat(info(book)).containsEntry("데이터 버전", "7").containsEntry("행 수", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"매출/일별: [2020]*?'", "", "   ", "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라", "Info"})
    void namesSheetsAsExcelAllows(String title) throws IOException {
        var file =
                new ExportedFile("s", title, "n", List.of(Column.text("a")), Origin.UNKNOWN, null);

        var book = read(file, Locale.ENGLISH, List.of("b"));

        assertThat(book.getNumberOfSheets()).isEqualTo(2);
        assertThat(names(book))
                .allSatisfy(
                        name ->
                                assertThat(name)
                                        .hasSizeBetween(1, 31)
                                        .doesNotContainPattern("[/\\\\?*\\[\\]:']"));
    }

    @Test
    void refusesARowThatDoesNotFitItsHeader() {
        var file = file(List.of(Column.text("a"), Column.text("b")));
        var writer = new XlsxWriter(OutputStream.nullOutputStream(), file, info());

        assertThatThrownBy(() -> writer.row(List.of("alone")))
                .hasMessage("A row of 1 cells for 2 columns");
    }

    private static Cell cell(String text) throws IOException {
        return read(List.of(Column.text("a")), List.of(text)).getSheetAt(0).getRow(1).getCell(0);
    }

    private static XSSFWorkbook read(List<Column> columns, List<?> row) throws IOException {
        return read(file(columns), Locale.ENGLISH, row);
    }

    private static XSSFWorkbook read(ExportedFile file, Locale language, List<?> row)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new XlsxWriter(out, file, info(language));
        writer.row(row);
        writer.finish();
        return book(out);
    }

    private static XSSFWorkbook book(ByteArrayOutputStream out) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static ExportedFile file(List<Column> columns) {
        var origin = new Origin(Map.of(), Map.of(), 7L, null);
        return new ExportedFile("s", "A file", "n", columns, origin, null);
    }

    private static InfoSheet info() {
        return info(Locale.ENGLISH);
    }

    private static InfoSheet info(Locale language) {
        return new InfoSheet(
                language,
                "The shop",
                ZoneId.of("Asia/Seoul"),
                "ann@shop.test",
                Instant.parse("2020-10-27T00:30:00Z"),
                4711);
    }

    private static List<String> names(XSSFWorkbook book) {
        return java.util.stream.IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static Map<String, String> info(XSSFWorkbook book) {
        var lines = new HashMap<String, String>();
        Sheet sheet = book.getSheetAt(1);
        for (var row : sheet) {
            var value = row.getCell(1);
            if (value != null) {
                lines.put(row.getCell(0).getStringCellValue(), text(value));
            }
        }
        return lines;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toString()
                : String.valueOf((long) cell.getNumericCellValue());
    }

    private static List<Double> numbers(org.apache.poi.ss.usermodel.Row row) {
        return java.util.stream.StreamSupport.stream(row.spliterator(), false)
                .map(Cell::getNumericCellValue)
                .toList();
    }

    private static List<String> formats(org.apache.poi.ss.usermodel.Row row) {
        return java.util.stream.StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getCellStyle().getDataFormatString())
                .toList();
    }
}
