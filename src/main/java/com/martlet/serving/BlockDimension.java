package com.martlet.serving;

import java.util.Arrays;
import java.util.Set;

/** Dimensions as people ask for them, from the columns that blocks store. */
final class BlockDimension {

    private static final String LEVEL = "category_";

    private BlockDimension() {}

    static Codes of(DayBlock block, BlockTable table, String id) {
        if (id.equals(Columns.WEEKDAY)) {
            return Codes.constant("" + block.day().getDayOfWeek().getValue(), table.rows());
        }
        if (id.startsWith(LEVEL)) {
            var whole = table.dimension(Columns.CATEGORY);
            var level = Integer.parseInt(id.substring(LEVEL.length()));
            var values =
                    Arrays.stream(whole.values())
                            .map(code -> level(code, level))
                            .toArray(String[]::new);
            return new Codes(whole.packed(), values);
        }
        return table.dimension(id);
    }

    /** A category asked for stands for everything below it. */
    static boolean matches(String id, String value, Set<String> wanted) {
        if (!id.equals(Columns.CATEGORY)) {
            return wanted.contains(value);
        }
        return wanted.stream()
                .anyMatch(
                        category ->
                                value.equals(category)
                                        || !category.isEmpty() && value.startsWith(category + "."));
    }

    /** The first levels of "a.b.c": "a", "a.b", "a.b.c"; nothing when there are fewer. */
    static String level(String code, int level) {
        var end = -1;
        for (var i = 0; i < level; i++) {
            if (end == code.length()) {
                return "";
            }
            var dot = code.indexOf('.', end + 1);
            end = dot < 0 ? code.length() : dot;
        }
        return code.substring(0, end);
    }
}
