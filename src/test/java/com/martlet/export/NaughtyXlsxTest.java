package com.martlet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.NaughtyStrings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves as a workbook holds no formula and no link, whatever its cells are called. */
class NaughtyXlsxTest {

    static List<String> names() {
        return NaughtyStrings.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsAnyNameAsText(String name) throws IOException {
        var column = Column.text(name.strip());
        var origin = new Origin(Map.of("segment", name), Map.of(), 7L, null);
        var file = new ExportedFile("s", name, "n", List.of(column), origin, name);

        var book = Workbooks.read(file, Locale.KOREAN, List.of(name));

        for (var sheet : book) {
            assertThat(sheet.getHyperlinkList()).isEmpty();
            for (var row : sheet) {
                row.forEach(NaughtyXlsxTest::assertNoFormula);
            }
        }
        var cell = book.getSheetAt(0).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isIn(name, "'" + name);
    }

    private static void assertNoFormula(Cell cell) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        if (cell.getCellType() == CellType.STRING) {
            assertThat(cell.getStringCellValue()).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        }
    }
}
