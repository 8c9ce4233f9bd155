package com.martlet.export;

import com.martlet.base.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of workbooks. Rows go to the stream in small groups and are forgotten; a sheet
 * that is full is followed by the next. The second sheet tells where the rows come from.
 */
final class XlsxWriter implements RowWriter {

    /** Under the header row. */
    static final int ROWS_OF_A_SHEET = Worksheet.MAX_ROWS - 1;

    private static final int ROWS_AT_ONCE = 200;
    private static final int LONGEST_NAME = 25;

    private final Workbook workbook;
    private final ExportedFile file;
    private final InfoSheet info;
    private final Worksheet infoSheet;
    private final XlsxCells cells;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private int rowsInSheet;
    private int sheets = 1;
    private long rows;

    XlsxWriter(OutputStream out, ExportedFile file, InfoSheet info) {
        this(out, file, info, ROWS_OF_A_SHEET);
    }

    XlsxWriter(OutputStream out, ExportedFile file, InfoSheet info, int rowsOfASheet) {
        requireFitting(file.columns());
        this.workbook = new Workbook(out, "Martlet", null);
        this.file = file;
        this.info = info;
        this.cells = new XlsxCells(file.columns());
        this.rowsOfASheet = rowsOfASheet;
        this.sheet = workbook.newWorksheet(sheetName());
        this.infoSheet = workbook.newWorksheet(info.name());
        header();
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        if (values.size() != file.columns().size()) {
            throw new IllegalArgumentException(
                    "A row of %d cells for %d columns"
                            .formatted(values.size(), file.columns().size()));
        }
        if (rowsInSheet == rowsOfASheet) {
            nextSheet();
        }
        rowsInSheet++;
        rows++;
        for (var column = 0; column < values.size(); column++) {
            cells.write(sheet, rowsInSheet, column, values.get(column));
        }
        if (rows % ROWS_AT_ONCE == 0) {
            perform(sheet::flush);
        }
    }

    @Override
    public void finish() {
        perform(
                () -> {
                    sheet.close();
                    info.write(infoSheet, file, rows, sheets, cells);
                    infoSheet.close();
                    workbook.finish();
                });
    }

    private void nextSheet() {
        perform(sheet::close);
        sheets++;
        sheet = workbook.newWorksheet(sheetName() + " (" + sheets + ")");
        rowsInSheet = 0;
        header();
    }

    private void header() {
        sheet.freezePane(0, 1);
        for (var column = 0; column < file.columns().size(); column++) {
            sheet.width(column, XlsxFormat.width(file.columns().get(column)));
            cells.text(sheet, 0, column, file.columns().get(column).name());
            sheet.style(0, column).bold().fillColor("E8EDF3").set();
        }
    }

    /** What Excel allows as the name of a sheet. */
    private String sheetName() {
        var plain = file.title().replaceAll("[\\p{Cntrl}/\\\\?*\\[\\]:']+", " ").strip();
        var name = plain.isEmpty() ? "Martlet" : plain;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }

    private static void requireFitting(List<Column> columns) {
        if (columns.size() > Worksheet.MAX_COLS) {
            throw new UserError("export.error.columns", Worksheet.MAX_COLS, columns.size());
        }
    }

    private static void perform(Work work) {
        try {
            work.perform();
        } catch (IOException failure) {
            throw new UncheckedIOException("The reader of the file went away.", failure);
        }
    }

    private interface Work {
        void perform() throws IOException;
    }
}
