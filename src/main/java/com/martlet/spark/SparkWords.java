package com.martlet.spark;

import com.martlet.base.Phrase;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What Spark jobs say, as phrases: they name a code with its arguments beside the English text. */
final class SparkWords {

    private SparkWords() {}

    static Phrase phrase(JsonNode line) {
        var text = line.path("text").asString("");
        if (!line.path("code").isString()) {
            return Phrase.plain(text);
        }
        var code = "spark.told." + line.path("code").asString().toLowerCase(Locale.ROOT);
        var arguments =
                StreamSupport.stream(line.path("arguments").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
        return new Phrase(code, arguments, text);
    }
}
