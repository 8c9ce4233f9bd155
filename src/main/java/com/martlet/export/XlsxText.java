package com.martlet.export;

import java.util.regex.Pattern;

/** Text as a workbook keeps it: everything XML cannot say is written as _x0007_, as Excel does. */
final class XlsxText {

    /** What one cell holds, counted as Excel counts. */
    static final int LONGEST = 32_767;

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    /** The text, or its beginning when it is longer than a cell; never half a character. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    static String escaped(String text) {
        var plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        var last = plain.length() - 1;
        var out = new StringBuilder(plain.length());
        for (var index = 0; index <= last; index++) {
            var one = plain.charAt(index);
            var isEdge = index == 0 || index == last;
            if (isKept(plain, index) && !(isEdge && Character.isWhitespace(one))) {
                out.append(one);
            } else {
                out.append("_x%04X_".formatted((int) one));
            }
        }
        return out.toString();
    }

    private static boolean isKept(String text, int index) {
        var one = text.charAt(index);
        if (Character.isHighSurrogate(one)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(one)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return one == '\t' || one == '\n' || one >= ' ' && one < '\uFFFE';
    }
}
