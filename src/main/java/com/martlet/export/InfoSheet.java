package com.martlet.export;

import com.martlet.base.Messages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The second sheet of a workbook: who took what out when, from which version, and what it means.
 *
 * @param auditEntry the number of the entry that allowed it
 */
record InfoSheet(
        Locale language,
        String tenant,
        ZoneId zone,
        String actor,
        Instant writtenAt,
        long auditEntry) {

    String name() {
        return text("export.info");
    }

    void write(Worksheet sheet, ExportedFile file, long rows, int sheets, XlsxCells cells) {
        var lines = new Lines(sheet);
        sheet.width(0, 28);
        sheet.width(1, 80);
        lines.heading(file.title());
        head(lines, file);
        lines.number(text("export.info.rows"), rows);
        lines.number(text("export.info.sheets"), sheets);
        section(lines, "export.info.filters", file.origin().filters());
        section(lines, "export.info.definitions", file.origin().definitions());
        losses(lines, cells);
    }

    private void head(Lines lines, ExportedFile file) {
        lines.text(text("export.info.tenant"), tenant);
        lines.text(text("export.info.actor"), actor);
        lines.time(text("export.info.written"), writtenAt);
        lines.text(text("export.info.zone"), zone.getId());
        lines.time(text("export.info.as-of"), file.origin().asOf());
        lines.number(text("export.info.version"), file.origin().dataVersion());
        lines.number(text("export.info.audit"), auditEntry);
        lines.text(text("export.info.reason"), file.reason());
        lines.text(text("export.info.personal"), String.join(", ", file.personalColumns()));
    }

    private void section(Lines lines, String key, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            lines.heading(text(key));
            entries.forEach(lines::text);
        }
    }

    /** What the workbook could not hold as it was. */
    private void losses(Lines lines, XlsxCells cells) {
        var told = new ArrayList<String>();
        if (cells.cutCount() > 0) {
            var where = String.join(", ", cells.cutCells());
            told.add(text("export.info.cut", cells.cutCount(), XlsxText.LONGEST, where));
        }
        if (cells.roundedCount() > 0) {
            told.add(text("export.info.rounded", cells.roundedCount()));
        }
        if (!told.isEmpty()) {
            lines.heading(text("export.info.losses"));
            told.forEach(loss -> lines.text("", loss));
        }
    }

    private String text(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    /** Names in the first column, values in the second. */
    private final class Lines {

        private final Worksheet sheet;
        private final XlsxCells cells = new XlsxCells(List.of());
        private int row;

        Lines(Worksheet sheet) {
            this.sheet = sheet;
        }

        void heading(String words) {
            row += row == 0 ? 0 : 1;
            cells.text(sheet, row, 0, words);
            sheet.style(row++, 0).bold().set();
        }

        void text(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                name(name);
                cells.text(sheet, row, 1, value);
                sheet.style(row++, 1).wrapText(true).verticalAlignment("top").set();
            }
        }

        void number(String name, @Nullable Number value) {
            if (value != null) {
                name(name);
                sheet.value(row, 1, value);
                sheet.style(row++, 1).format("0").horizontalAlignment("left").set();
            }
        }

        void time(String name, @Nullable Instant value) {
            if (value != null) {
                name(name);
                sheet.value(row, 1, LocalDateTime.ofInstant(value, zone));
                sheet.style(row++, 1).format(XlsxFormat.TIME).horizontalAlignment("left").set();
            }
        }

        private void name(String name) {
            cells.text(sheet, row, 0, name);
            sheet.style(row, 0).verticalAlignment("top").set();
        }
    }
}
