package com.martlet.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Puts values into cells as what they are, and remembers what a workbook cannot hold. */
final class XlsxCells {

    private static final int ADDRESSES_TOLD = 20;
    private static final int EXACT_DIGITS = 15;
    private static final int FIRST_YEAR = 1901;

    private final List<@Nullable String> formats = new ArrayList<>();
    private final List<String> cutCells = new ArrayList<>();
    private long cutCount;
    private long roundedCount;

    XlsxCells(List<Column> columns) {
        columns.forEach(column -> formats.add(XlsxFormat.of(column)));
    }

    void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> number(sheet, row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day when day.getYear() >= FIRST_YEAR -> {
                sheet.value(row, column, day);
                format(sheet, row, column, XlsxFormat.DAY);
            }
            case OffsetDateTime time when time.getYear() >= FIRST_YEAR -> {
                sheet.value(row, column, time.toLocalDateTime());
                format(sheet, row, column, XlsxFormat.TIME);
            }
            case LocalDateTime time when time.getYear() >= FIRST_YEAR -> {
                sheet.value(row, column, time);
                format(sheet, row, column, XlsxFormat.TIME);
            }
            default -> text(sheet, row, column, value.toString());
        }
    }

    /** Text is kept in its cell: a table of shared texts would grow with the file. */
    void text(Worksheet sheet, int row, int column, String text) {
        var safe = SafeText.of(text);
        var cut = XlsxText.cut(safe);
        if (cut.length() < safe.length()) {
            cutCount++;
            tell(sheet, row, column);
        }
        sheet.inlineString(row, column, XlsxText.escaped(cut));
    }

    long cutCount() {
        return cutCount;
    }

    /** The first cells that lost their end, such as Sheet!B7. */
    List<String> cutCells() {
        return List.copyOf(cutCells);
    }

    /** Numbers of more digits than Excel keeps. */
    long roundedCount() {
        return roundedCount;
    }

    private void number(Worksheet sheet, int row, int column, Number number) {
        var isFinite = Double.isFinite(number.doubleValue());
        if (!isFinite) {
            text(sheet, row, column, number.toString());
            return;
        }
        var exact = new BigDecimal(number.toString());
        if (exact.stripTrailingZeros().precision() > EXACT_DIGITS) {
            roundedCount++;
        }
        sheet.value(row, column, exact.scale() < 0 ? exact.setScale(0) : exact);
        format(sheet, row, column, formats.get(column));
    }

    private static void format(Worksheet sheet, int row, int column, @Nullable String format) {
        if (format != null) {
            sheet.style(row, column).format(format).set();
        }
    }

    private void tell(Worksheet sheet, int row, int column) {
        if (cutCells.size() < ADDRESSES_TOLD) {
            cutCells.add("%s!%s%d".formatted(sheet.getName(), letters(column), row + 1));
        }
    }

    /** 0 is A, 26 is AA. */
    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
