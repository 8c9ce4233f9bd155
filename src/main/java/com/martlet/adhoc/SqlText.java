package com.martlet.adhoc;

import com.martlet.base.UserError;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement that reads. What it may see and do is decided by the rights of the login it runs
 * under; this says early, and in words, what would be refused anyway.
 *
 * @param written as somebody wrote it
 * @param from where the statement begins in it
 * @param to where it ends, before a semicolon
 */
record SqlText(String written, int from, int to) {

    static final int LONGEST = 20_000;

    private static final Pattern FIRST_WORD = Pattern.compile("[\\s(]*(\\w*).*", Pattern.DOTALL);
    private static final Set<String> READING =
            Set.of("select", "with", "values", "table", "explain", "show");

    static SqlText of(@Nullable String text) {
        var written = text == null ? "" : text;
        if (written.length() > LONGEST) {
            throw new UserError("adhoc.error.long", written.length(), LONGEST);
        }
        var code = SqlScanner.code(written);
        var from = written.length() - written.stripLeading().length();
        var to = endOfStatement(code);
        if (code.substring(0, to).isBlank() || written.indexOf('\0') >= 0) {
            throw new UserError("adhoc.error.empty");
        }
        requireReading(code);
        return new SqlText(written, from, to);
    }

    /** The text as it goes to the database. */
    String sql() {
        return written.substring(from, to);
    }

    /**
     * @param position as the database counts: characters of the statement, from 1
     */
    Place place(int position) {
        var sql = sql();
        var before = Math.clamp(position - 1, 0, sql.codePointCount(0, sql.length()));
        return Place.of(written, from + sql.offsetByCodePoints(0, before));
    }

    /** Semicolons with nothing behind them begin no further statement. */
    private static int endOfStatement(String code) {
        var first = code.indexOf(';');
        if (first < 0) {
            return code.length();
        }
        for (var at = first; at < code.length(); at++) {
            if (code.charAt(at) != ';' && !Character.isWhitespace(code.charAt(at))) {
                throw new UserError("adhoc.error.several", Place.of(code, at).line());
            }
        }
        return first;
    }

    private static void requireReading(String code) {
        var found = FIRST_WORD.matcher(code);
        var word = found.matches() ? found.group(1) : "";
        if (!READING.contains(word.toLowerCase(Locale.ROOT))) {
            throw new UserError("adhoc.error.notReading", word);
        }
    }
}
