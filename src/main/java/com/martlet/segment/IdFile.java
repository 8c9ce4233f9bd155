package com.martlet.segment;

import com.martlet.base.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Customer ids from a CSV: the first column counts; a header, empty lines and repeated ids are
 * passed over.
 */
final class IdFile {

    static final int MOST_IDS = 1_000_000;

    private static final int LONGEST_ID = 200;
    private static final Set<String> HEADERS =
            Set.of(
                    "customer_id",
                    "customer id",
                    "customerid",
                    "id",
                    "user_id",
                    "고객",
                    "고객id",
                    "고객 id",
                    "고객번호");

    private final Set<String> ids = new LinkedHashSet<>();
    private long rows;

    private IdFile() {}

    static IdFile read(InputStream content) throws IOException {
        var file = new IdFile();
        var strictly = StandardCharsets.UTF_8.newDecoder();
        try (var lines = new BufferedReader(new InputStreamReader(content, strictly))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.add(line, ++number);
            }
        } catch (CharacterCodingException other) {
            throw new UserError(other, "segment.error.notUtf8");
        }
        if (file.ids.isEmpty()) {
            throw new UserError("segment.error.noIds");
        }
        return file;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    long rows() {
        return rows;
    }

    long repeated() {
        return rows - ids.size();
    }

    private void add(String line, int number) {
        var id = firstCell(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        if (id.isEmpty() || number == 1 && HEADERS.contains(id.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (id.length() > LONGEST_ID) {
            throw new UserError("segment.error.longId", number, LONGEST_ID);
        }
        rows++;
        if (ids.add(id) && ids.size() > MOST_IDS) {
            throw new UserError("segment.error.manyIds", "%,d".formatted(MOST_IDS));
        }
    }

    private static String firstCell(String line) {
        var text = line.strip();
        if (!text.startsWith("\"")) {
            var end = firstOf(text);
            return (end < 0 ? text : text.substring(0, end)).strip();
        }
        var cell = new StringBuilder();
        for (var i = 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                cell.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(i++));
            } else {
                break;
            }
        }
        return cell.toString().strip();
    }

    private static int firstOf(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (",;\t".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
