package com.martlet;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How somebody looks at a screen: language, colours and the width of the window. */
record Look(String language, ColorScheme colours, int width) {

    static List<Look> all() {
        var all = new ArrayList<Look>();
        for (var language : List.of("ko", "en")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(390, 1440)) {
                    all.add(new Look(language, colours, width));
                }
            }
        }
        return all;
    }

    String name() {
        return "%s-%s-%d".formatted(language, colours.name().toLowerCase(Locale.ROOT), width);
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setLocale(language.equals("ko") ? "ko-KR" : "en-US")
                .setColorScheme(colours)
                .setViewportSize(width, 1000);
    }
}
