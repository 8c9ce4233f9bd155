package com.martlet.adhoc;

/** Finds in a statement what is code: neither in quotes nor in a comment. */
final class SqlScanner {

    private final String sql;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    /** The statement, as long as before, with blanks for everything that is no code. */
    static String code(String sql) {
        return new SqlScanner(sql).code();
    }

    private String code() {
        var code = new StringBuilder(sql);
        for (var at = 0; at < sql.length(); ) {
            var end = endOfOther(at);
            for (var blank = at; blank < end; blank++) {
                code.setCharAt(blank, ' ');
            }
            at = Math.max(end, at + 1);
        }
        return code.toString();
    }

    /** Where the quote or comment ends that begins here; here when none does. */
    private int endOfOther(int at) {
        var sign = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            return after("\n", at + 2);
        }
        if (sql.startsWith("/*", at)) {
            return endOfComment(at);
        }
        if (sign == '\'') {
            return endOfQuotes(at, isEscaping(at));
        }
        if (sign == '"') {
            return endOfQuotes(at, false);
        }
        return sign == '$' && !isInWord(at - 1) ? endOfDollars(at) : at;
    }

    /** Comments stand in comments. */
    private int endOfComment(int start) {
        var depth = 0;
        for (var at = start; at < sql.length() - 1; at++) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return sql.length();
    }

    /** A doubled quote ends one and begins the next, which comes to the same. */
    private int endOfQuotes(int start, boolean isEscaping) {
        for (var at = start + 1; at < sql.length(); at++) {
            if (isEscaping && sql.charAt(at) == '\\') {
                at++;
            } else if (sql.charAt(at) == sql.charAt(start)) {
                return at + 1;
            }
        }
        return sql.length();
    }

    /** Such as E'it\'s', where E is a word of its own. */
    private boolean isEscaping(int quote) {
        return quote > 0
                && Character.toLowerCase(sql.charAt(quote - 1)) == 'e'
                && !isInWord(quote - 2);
    }

    /** Such as $$it's$$ or $tag$it's$tag$. */
    private int endOfDollars(int start) {
        var end = start + 1;
        while (isInWord(end) && sql.charAt(end) != '$') {
            end++;
        }
        var isTag = end < sql.length() && sql.charAt(end) == '$';
        var beginsAsWord = end == start + 1 || !Character.isDigit(sql.charAt(start + 1));
        return isTag && beginsAsWord ? after(sql.substring(start, end + 1), end + 1) : start;
    }

    private int after(String words, int from) {
        var found = sql.indexOf(words, from);
        return found < 0 ? sql.length() : found + words.length();
    }

    private boolean isInWord(int at) {
        return at >= 0
                && at < sql.length()
                && (Character.isLetterOrDigit(sql.charAt(at))
                        || sql.charAt(at) == '_'
                        || sql.charAt(at) == '$'
                        || sql.charAt(at) >= 0x80);
    }
}
