package com.martlet.jobs.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.Json;
import com.martlet.jobs.lake.Layout.Kind;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a file that no mapping describes. */
public final class ColumnFinder {

    private static final List<String> NONE = List.of();

    private ColumnFinder() {}

    /** The format as given, with what the file itself tells: an access log, the old encoding. */
    public static Format format(LakeFiles lake, String path, Format given) throws IOException {
        var layout = layout(lake, path, given);
        var encoding = isKorean(layout) ? "CP949" : given.encoding();
        var format =
                new Format(
                        given.type(), given.delimiter(), given.header(), encoding, given.columns());
        return given.isAuto() && layout.kind() == Kind.CSV && isLog(lake, path, encoding)
                ? asLog(encoding)
                : format;
    }

    private static boolean isKorean(Layout layout) {
        var problem = layout.problem();
        return problem != null && problem.code() == Reason.Code.NOT_UTF8;
    }

    private static boolean isLog(LakeFiles lake, String path, @Nullable String encoding)
            throws IOException {
        try (var cursor = open(lake, path, asLog(encoding)).cursor()) {
            return cursor.next() && cursor.problem() == null;
        }
    }

    private static Format asLog(@Nullable String encoding) {
        return new Format("combined", null, null, encoding, null);
    }

    /**
     * @param rows records to look at where each names its own columns
     */
    public static List<String> columns(LakeFiles lake, String path, Format format, int rows)
            throws IOException {
        var layout = layout(lake, path, format);
        return switch (layout.kind()) {
            case CSV -> layout.columns();
            case COMBINED -> CombinedLogCursor.COLUMNS;
            case JSON_LINES, JSON_ARRAY -> keys(lake, path, format, rows);
        };
    }

    private static List<String> keys(LakeFiles lake, String path, Format format, int rows)
            throws IOException {
        var keys = new LinkedHashSet<String>();
        try (var cursor = open(lake, path, format).cursor()) {
            for (int i = 0; i < rows && cursor.next(); i++) {
                if (cursor.problem() == null) {
                    addKeys(keys, "", Json.MAPPER.readTree(cursor.raw()));
                }
            }
        }
        return List.copyOf(keys);
    }

    /** Inner objects give paths with dots. */
    private static void addKeys(Set<String> keys, String prefix, JsonNode object) {
        for (var field : object.properties()) {
            var name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                addKeys(keys, name + ".", field.getValue());
            } else {
                keys.add(name);
            }
        }
    }

    private static Layout layout(LakeFiles lake, String path, Format format) throws IOException {
        var opened = open(lake, path, format);
        opened.cursor().close();
        return opened.layout();
    }

    private static PartReader.Opened open(LakeFiles lake, String path, Format format)
            throws IOException {
        return new PartReader(lake, path, format, FilePart.whole(0, 0, 0)).open(NONE);
    }
}
