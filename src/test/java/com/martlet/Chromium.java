package com.martlet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A window of the Chromium that this machine has; remembers whatever its page complained about. */
final class Chromium implements AutoCloseable {

    private static final Path FRONT_END = Path.of("target/classes/META-INF/VAADIN/webapp/VAADIN");

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Page page;

    private Chromium(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text() + " at " + message.location());
                    }
                });
    }

    /** Skips the test, saying why, where no page can be shown. */
    static void assumeReady() {
        assumeTrue(
                find().isPresent(), "There is no chromium on the PATH: no walk through a browser");
        assumeTrue(
                Files.exists(FRONT_END),
                "The front end is not built: ./martlet test builds it first");
    }

    /** An empty window whose person prefers English. */
    static Chromium open() {
        return open(new Look("en", ColorScheme.LIGHT, 1440));
    }

    static Chromium open(Look look) {
        var options = new Playwright.CreateOptions();
        var playwright =
                Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var launch =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        var context = playwright.chromium().launch(launch).newContext(look.context());
        context.setDefaultTimeout(60_000);
        return new Chromium(playwright, context.newPage());
    }

    private static Optional<Path> find() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** As if the person had chosen the language before. */
    void speak(String address, String language) {
        var chosen = new Cookie("martlet-language", language).setUrl(address);
        page.context().addCookies(List.of(chosen));
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
