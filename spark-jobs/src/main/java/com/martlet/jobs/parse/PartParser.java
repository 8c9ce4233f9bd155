package com.martlet.jobs.parse;

import com.martlet.jobs.lake.DayFiles;
import com.martlet.jobs.lake.FilePart;
import com.martlet.jobs.lake.LakeFiles;
import com.martlet.jobs.lake.PartReader;
import com.martlet.jobs.lake.Reason;
import com.martlet.jobs.lake.RecordCursor;
import com.martlet.jobs.parse.ParseRequest.Batch;
import com.martlet.jobs.parse.ParseRequest.SourceFile;
import com.martlet.jobs.parse.QuarantineFiles.Entry;
import com.martlet.jobs.parse.RowTyper.Outcome.Refused;
import com.martlet.jobs.parse.RowTyper.Outcome.Typed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads parts of files and writes each row to where it belongs: typed or quarantine. */
final class PartParser implements AutoCloseable {

    private final ParseRequest request;
    private final LakeFiles lake;
    private final DayFiles typed;
    private final QuarantineFiles quarantine;
    private final ParseCounts counts = new ParseCounts();
    private final Map<Integer, RowTyper> typers = new HashMap<>();
    private final Map<ParseCounts.Day, String> directories = new HashMap<>();

    /**
     * @param name one that no other task of the request has
     */
    PartParser(ParseRequest request, String name) {
        this.request = request;
        this.lake = new LakeFiles(request.lake());
        this.typed = new DayFiles(lake, name);
        this.quarantine = new QuarantineFiles(lake, name);
    }

    void parse(FilePart part) throws IOException {
        var batch = request.batches().get(part.batch());
        var file = batch.files().get(part.file());
        var typer = typers.computeIfAbsent(part.batch(), i -> new RowTyper(request, batch));
        var reader = new PartReader(lake, file.path(), batch.mapping().formatOrDetect(), part);
        var opened = reader.open(typer.wanted());
        var target = new Target(part, batch, file, counts.file(part.batch(), part.file()));
        try (var cursor = opened.cursor()) {
            if (opened.problem() == null) {
                parseRows(cursor, typer, target);
            } else {
                refuseAll(cursor, opened.problem(), target);
            }
        }
    }

    private void parseRows(RecordCursor cursor, RowTyper typer, Target target) throws IOException {
        while (cursor.next()) {
            target.count().rows++;
            if (cursor.problem() != null) {
                refuse(cursor, new Refused(null, cursor.problem()), target);
                continue;
            }
            switch (typer.type(cursor.values(), target.file(), cursor.line())) {
                case Typed row -> write(row, typer.primary(), target);
                case Refused refused -> refuse(cursor, refused, target);
            }
        }
    }

    private void write(Typed row, String primary, Target target) throws IOException {
        if (row.rows().isEmpty() || !row.rows().get(0).schema().name().equals(primary)) {
            target.count().ignored++;
        }
        for (var typedRow : row.rows()) {
            var dataset = typedRow.schema().name();
            var key = new ParseCounts.Day(target.part().batch(), dataset, typedRow.day());
            var directory = directories.computeIfAbsent(key, day -> directory(target, day));
            typed.write(directory, typedRow.schema().typedColumns(), typedRow.values());
            countDay(key, typedRow);
        }
    }

    private static String directory(Target target, ParseCounts.Day key) {
        return target.batch().typedDirectory(key.dataset())
                + "/dt="
                + LocalDate.ofEpochDay(key.day());
    }

    private void countDay(ParseCounts.Day key, TypedRow row) {
        var count = counts.day(key.batch(), key.dataset(), key.day());
        count.rows++;
        if (key.dataset().equals("events")) {
            count.access += EventRules.isAccess(row.values()) ? 1 : 0;
            count.sessionless += EventRules.isSessionless(row.values()) ? 1 : 0;
        }
    }

    private void refuse(RecordCursor cursor, Refused refused, Target target) throws IOException {
        target.count().refuse(refused.dataset(), refused.reason(), 1);
        var entry = new Entry(cursor.line(), 1, refused.dataset(), refused.reason(), cursor.raw());
        quarantine.add(target.batch(), target.file(), entry);
    }

    /**
     * One entry for the file, or for each part of a large one, says how many rows it stands for.
     */
    private void refuseAll(RecordCursor cursor, Reason reason, Target target) throws IOException {
        long rows = 0;
        String raw = "";
        while (cursor.next()) {
            raw = rows == 0 ? cursor.raw() : raw;
            rows++;
        }
        target.count().rows += rows;
        target.count().refuse(null, reason, rows);
        if (rows > 0) {
            var entry = new Entry(target.part().firstLine(), rows, null, reason, raw);
            quarantine.add(target.batch(), target.file(), entry);
        }
    }

    ParseCounts counts() {
        return counts;
    }

    @Override
    public void close() throws IOException {
        typed.close();
        quarantine.close();
    }

    private record Target(
            FilePart part, Batch batch, SourceFile file, ParseCounts.FileCount count) {}
}
