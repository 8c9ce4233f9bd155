package com.martlet.spark;

import com.martlet.base.Phrase;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What Spark jobs say, as phrases: they name a code with its arguments beside the English text. */
final class SparkWords {

    private SparkWords() {}

    static Phrase phrase(JsonNode line) {
        var text = line.path("text").asString("");
        if (!line.path("code").isString()) {
            return Phrase.plain(text);
        }
        var told = line.path("code").asString();
        return new Phrase(
                "spark.told." + told.toLowerCase(Locale.ROOT), arguments(told, line), text);
    }

    /** What rows are counted of comes first, then counts. */
    private static List<String> arguments(String told, JsonNode line) {
        var said = new ArrayList<String>();
        for (var argument : line.path("arguments")) {
            said.add(said.isEmpty() ? named(told, argument.asString()) : counted(told, argument));
        }
        return said;
    }

    private static String named(String told, String first) {
        return told.equals("ROWS_LOADED") ? "@source.dataset." + first : first;
    }

    private static String counted(String told, JsonNode argument) {
        var text = argument.asString();
        return told.startsWith("ROWS_") && text.matches("\\d{4,18}")
                ? NumberFormat.getIntegerInstance(Locale.US).format(Long.parseLong(text))
                : text;
    }
}
