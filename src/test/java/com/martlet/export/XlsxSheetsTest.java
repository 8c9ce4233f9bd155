package com.martlet.export;

import static com.martlet.export.Workbooks.book;
import static com.martlet.export.Workbooks.file;
import static com.martlet.export.Workbooks.info;
import static com.martlet.export.Workbooks.names;
import static com.martlet.export.Workbooks.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheets of a workbook and what its second one tells, read back with another library. */
class XlsxSheetsTest {

    @Test
    void freezesTheHeader() throws IOException {
        var sheet = (XSSFSheet) read(List.of(Column.text("이름")), List.of("a")).getSheetAt(0);

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("이름");
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
}
