package com.martlet.export;

import static com.martlet.export.Workbooks.file;
import static com.martlet.export.Workbooks.info;
import static com.martlet.export.Workbooks.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.export.Column.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads each workbook back with another library than the one that wrote it. */
class XlsxWriterTest {

    private static final Currency WON = Currency.getInstance("KRW");
    private static final Currency DOLLAR = Currency.getInstance("USD");

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

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1", "\n"})
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
                "line\n"
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
    void refusesARowThatDoesNotFitItsHeader() {
        var file = file(List.of(Column.text("a"), Column.text("b")));
        var writer = new XlsxWriter(OutputStream.nullOutputStream(), file, info());

        assertThatThrownBy(() -> writer.row(List.of("alone")))
                .hasMessage("A row of 1 cells for 2 columns");
    }

    private static Cell cell(String text) throws IOException {
        return read(List.of(Column.text("a")), List.of(text)).getSheetAt(0).getRow(1).getCell(0);
    }

    private static List<Double> numbers(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::getNumericCellValue)
                .toList();
    }

    private static List<String> formats(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getCellStyle().getDataFormatString())
                .toList();
    }
}
