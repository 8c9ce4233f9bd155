package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import java.util.List;

/** What a browser says that it is, in few words: Firefox, Windows. */
final class BrowserWords {

    private record Mark(String mark, String name) {}

    /** The more special mark first: every browser claims to be Safari as well. */
    private static final List<Mark> BROWSERS =
            List.of(
                    new Mark("Edg/", "Edge"),
                    new Mark("Whale/", "Whale"),
                    new Mark("SamsungBrowser/", "Samsung Internet"),
                    new Mark("Firefox/", "Firefox"),
                    new Mark("Chrome/", "Chrome"),
                    new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS =
            List.of(
                    new Mark("Android", "Android"),
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("Windows", "Windows"),
                    new Mark("Mac OS X", "macOS"),
                    new Mark("Linux", "Linux"));

    private BrowserWords() {}

    static String of(String browser) {
        var name = find(BROWSERS, browser);
        var system = find(SYSTEMS, browser);
        if (name.isEmpty() && system.isEmpty()) {
            return Texts.of("identity.sessions.unknown");
        }
        return name.isEmpty() || system.isEmpty() ? name + system : name + ", " + system;
    }

    private static String find(List<Mark> marks, String browser) {
        return marks.stream()
                .filter(mark -> browser.contains(mark.mark()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
