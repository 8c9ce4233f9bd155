package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.Json;
import com.martlet.jobs.lake.LakeFiles;
import com.martlet.jobs.lake.Reason;
import com.martlet.jobs.parse.ParseRequest.Batch;
import com.martlet.jobs.parse.ParseRequest.SourceFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The refused rows of one task, all of them, for people to look at. */
final class QuarantineFiles implements AutoCloseable {

    /**
     * What a cell of a workbook holds; a longer record is cut, and its entry says how long it is.
     */
    static final int LONGEST_RAW = 32_000;

    private final LakeFiles lake;
    private final String part;
    private final Map<String, BufferedWriter> open = new HashMap<>();

    QuarantineFiles(LakeFiles lake, String part) {
        this.lake = lake;
        this.part = part;
    }

    void add(Batch batch, SourceFile file, Entry entry) throws IOException {
        var writer = writer(batch.quarantineDirectory());
        writer.write(Json.MAPPER.writeValueAsString(json(file, entry)));
        writer.write('\n');
    }

    private static ObjectNode json(SourceFile file, Entry entry) {
        var raw = entry.raw();
        var kept = raw.substring(0, Math.min(raw.length(), LONGEST_RAW));
        var json = head(file, entry).put("raw", kept.replace('\0', '\u2400'));
        if (kept.length() < raw.length()) {
            json.put("characters", raw.length());
        }
        RefusalJson.put(json, entry.reason());
        return json;
    }

    private static ObjectNode head(SourceFile file, Entry entry) {
        return Json.object()
                .put("file", file.id())
                .put("name", file.name())
                .put("line", entry.line())
                .put("rows", entry.rows())
                .put("dataset", entry.dataset());
    }

    private BufferedWriter writer(String directory) throws IOException {
        var writer = open.get(directory);
        if (writer == null) {
            var path = lake.path("%s/part-%s.json".formatted(directory, part));
            var out = LakeFiles.system(path).create(path, false);
            writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            open.put(directory, writer);
        }
        return writer;
    }

    @Override
    public void close() throws IOException {
        for (var writer : open.values()) {
            writer.close();
        }
    }

    /**
     * @param rows how many rows the entry stands for
     * @param dataset the one that refused the row; null when its shape was refused
     */
    record Entry(long line, long rows, @Nullable String dataset, Reason reason, String raw) {}
}
