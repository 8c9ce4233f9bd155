package com.martlet;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** How somebody looks at a screen: language, colours and the width of the window. */
record Look(String language, ColorScheme colours, int width) {

    static final Look PHONE = new Look("ko", ColorScheme.LIGHT, 390);
    static final Look DESK = new Look("en", ColorScheme.DARK, 1440);

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

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setLocale(language.equals("ko") ? "ko-KR" : "en-US")
                .setColorScheme(colours)
                .setViewportSize(width, 1000);
    }
}
