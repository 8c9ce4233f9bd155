package com.martlet.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks and reads them back with another library than the one that wrote them. */
final class Workbooks {

    static {
        // A sheet of one long text looks like an attack to the reader.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Workbooks() {}

    static XSSFWorkbook read(List<Column> columns, List<?> row) throws IOException {
        return read(file(columns), Locale.ENGLISH, row);
    }

    static XSSFWorkbook read(ExportedFile file, Locale language, List<?> row) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new XlsxWriter(out, file, info(language));
        writer.row(row);
        writer.finish();
        return book(out);
    }

    static XSSFWorkbook book(ByteArrayOutputStream out) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    static ExportedFile file(List<Column> columns) {
        var origin = new Origin(Map.of(), Map.of(), 7L, null);
        return new ExportedFile("s", "A file", "n", columns, origin, null);
    }

    static InfoSheet info() {
        return info(Locale.ENGLISH);
    }

    static InfoSheet info(Locale language) {
        return new InfoSheet(
                language,
                "The shop",
                ZoneId.of("Asia/Seoul"),
                "ann@shop.test",
                Instant.parse("2020-10-27T00:30:00Z"),
                4711);
    }

    static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
    }

    static Map<String, String> info(XSSFWorkbook book) {
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
}
