package com.martlet.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts of all modules by language, read once. */
record MessageBundles(Map<String, Map<String, String>> byLanguage) {

    private static final String FALLBACK = "en";

    static MessageBundles load() {
        return new MessageBundles(Map.of(FALLBACK, read(FALLBACK), "ko", read("ko")));
    }

    String text(Locale locale, String key, Object... arguments) {
        var texts = byLanguage.getOrDefault(locale.getLanguage(), english());
        var text = texts.getOrDefault(key, english().getOrDefault(key, key));
        return arguments.length == 0 ? text : format(text, locale, arguments);
    }

    boolean has(String key) {
        return english().containsKey(key);
    }

    private Map<String, String> english() {
        return byLanguage.getOrDefault(FALLBACK, Map.of());
    }

    private static String format(String text, Locale locale, Object... arguments) {
        return new MessageFormat(text.replace("''", "'").replace("'", "''"), locale)
                .format(arguments);
    }

    private static Map<String, String> read(String language) {
        var texts = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                readFile(file).forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the texts in messages/.", failure);
        }
        return Map.copyOf(texts);
    }

    private static Properties readFile(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
