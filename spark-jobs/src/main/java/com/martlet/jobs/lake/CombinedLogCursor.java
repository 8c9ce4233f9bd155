package com.martlet.jobs.lake;

import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Apache's common and combined log format; "-" means there is no value. */
final class CombinedLogCursor extends LineCursor {

    static final List<String> COLUMNS =
            List.of(
                    "host",
                    "identity",
                    "user",
                    "time",
                    "method",
                    "url",
                    "protocol",
                    "status",
                    "bytes",
                    "referrer",
                    "agent",
                    "path");

    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";

    private static final Pattern LINE =
            Pattern.compile(
                    "(\\S+) (\\S+) (.+?) \\[([^\\]]+)\\] \"(\\S+)(?: ((?:[^\"\\\\]|\\\\.)*?))?"
                            + "(?: (HTTP/[\\d.]+))?\" (\\d{3}|-) (\\d+|-)"
                            + "(?: "
                            + QUOTED
                            + " "
                            + QUOTED
                            + ")?.*");

    private final int[] wanted;
    private final @Nullable String[] values;

    CombinedLogCursor(
            ByteRecords records, TextDecoder decoder, List<String> wanted, InputStream stream) {
        super(records, decoder, stream);
        this.wanted = wanted.stream().mapToInt(COLUMNS::indexOf).toArray();
        this.values = new String[wanted.size()];
    }

    @Override
    @Nullable Reason read(String text) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            return Reason.of(Reason.Code.NO_LOG_LINE);
        }
        for (int i = 0; i < wanted.length; i++) {
            values[i] = wanted[i] < 0 ? null : value(line, wanted[i]);
        }
        return null;
    }

    private static @Nullable String value(Matcher line, int column) {
        var text =
                COLUMNS.get(column).equals("path") ? path(line.group(6)) : line.group(column + 1);
        return "-".equals(text) ? null : text;
    }

    private static @Nullable String path(@Nullable String url) {
        return url == null ? null : url.replaceFirst("[?#].*", "");
    }

    @Override
    public @Nullable String[] values() {
        return values;
    }
}
