package com.martlet.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sentences as they lie in rows: the English text, and beside it as JSON what they are made of. */
public final class PhraseColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Phrase>> PHRASES = new TypeReference<>() {};

    private PhraseColumn() {}

    public static @Nullable String text(List<Phrase> phrases) {
        return phrases.isEmpty() ? null : Phrase.english(phrases);
    }

    public static @Nullable String json(List<Phrase> phrases) {
        var isPlain = phrases.stream().allMatch(phrase -> phrase.code() == null);
        return isPlain ? null : JSON.writeValueAsString(phrases);
    }

    public static List<Phrase> read(ResultSet row, String textColumn) throws SQLException {
        var json = row.getString("phrase");
        if (json != null) {
            return JSON.readValue(json, PHRASES);
        }
        var text = row.getString(textColumn);
        return text == null ? List.of() : List.of(Phrase.plain(text));
    }
}
