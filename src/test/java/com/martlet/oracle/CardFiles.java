package com.martlet.oracle;

import com.martlet.dashboard.Card;
import com.martlet.testing.ApiClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.json.JsonMapper;

/** The files of cards as programs order and fetch them. */
record CardFiles(ApiClient api) {

    /** The table of a card, header first; empty when it cannot be cut by what is set. */
    Optional<List<List<String>>> csv(Card card, Asked asked) {
        return order(card, asked, "csv-for-machines").map(file -> lines(api.answerTo(file).body()));
    }

    /** The same from the first sheet of the workbook. */
    List<List<String>> workbook(Card card, Asked asked) {
        var file = order(card, asked, "xlsx").orElseThrow();
        try {
            var target = Files.createTempFile("card", ".xlsx");
            api.download(file, target);
            try (var book =
                    new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(target)))) {
                return lines(book);
            } finally {
                Files.delete(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> order(Card card, Asked asked, String format) {
        var answer = api.answerTo("/exports", body(card, asked, format));
        if (answer.statusCode() == 201) {
            var file = JsonMapper.shared().readTree(answer.body()).get("file").asString();
            return Optional.of(file.replaceFirst("^/api/v1", ""));
        }
        requireUncut(card, answer);
        return Optional.empty();
    }

    private static void requireUncut(Card card, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500 || !answer.body().contains(card.id())) {
            throw new AssertionError(card.id() + " said " + answer.body());
        }
    }

    private static Map<String, Object> body(Card card, Asked asked, String format) {
        var body = new HashMap<String, Object>();
        body.put("chart", card.id());
        body.put("format", format);
        body.put("from", asked.days().from().toString());
        body.put("to", asked.days().to().toString());
        body.put("compare", asked.comparing().code());
        body.put("filters", asked.filters());
        asked.segment().ifPresent(segment -> body.put("segment", segment.slug()));
        return body;
    }

    private static List<List<String>> lines(String csv) {
        try (var records = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return records.stream().map(record -> record.stream().toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> lines(XSSFWorkbook book) {
        var lines = new ArrayList<List<String>>();
        for (var row : book.getSheetAt(0)) {
            var line = new ArrayList<String>();
            for (var index = 0; index < row.getLastCellNum(); index++) {
                var cell = row.getCell(index);
                line.add(cell == null ? "" : text(cell));
            }
            lines.add(line);
        }
        return lines;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.toString();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? day(cell.getLocalDateTimeCellValue())
                : BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
    }

    private static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }

    /** Every number by its line and column; zeros and gaps are left out. */
    static Map<Place, BigDecimal> numbers(List<List<String>> lines) {
        var header = lines.getFirst();
        var numbers = new LinkedHashMap<Place, BigDecimal>();
        for (var line : lines.subList(1, lines.size())) {
            for (var index = 1; index < line.size(); index++) {
                if (!line.get(index).isEmpty()) {
                    var number = new BigDecimal(line.get(index)).round(MathContext.DECIMAL64);
                    keep(new Place(line.getFirst(), header.get(index)), number, numbers);
                }
            }
        }
        return numbers;
    }

    private static void keep(Place place, BigDecimal number, Map<Place, BigDecimal> numbers) {
        if (number.signum() != 0 && numbers.put(place, number.stripTrailingZeros()) != null) {
            throw new AssertionError("Two numbers at " + place);
        }
    }
}
