package com.martlet;

import com.martlet.testing.MartletProcess;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens one screen after the other and writes down what nobody should have to see. */
final class LooksWalk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "looks");
    private static final String AT_REST =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                    + ".every(client => !client.isActive?.()) && document.fonts.status === 'loaded'"
                    + " && !document.querySelector('.m-skeleton')";
    private static final int HEIGHT = 1000;
    private static final int MOST_MISSING = 5000;
    private static final String MISSING_HEIGHT =
            """
            () => {
              let most = document.documentElement.scrollHeight - window.innerHeight;
              for (let one = document.querySelector('.m-page'); one;
                  one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) {
                most = Math.max(most, one.scrollHeight - one.clientHeight);
              }
              return most;
            }""";
    private static final String AXE =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations
                  .filter(one => one.impact === 'serious' || one.impact === 'critical')
                  .map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3)}`);
            }""";

    private final Chromium chromium = Chromium.open();
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private int told;

    LooksWalk(String address) {
        this.address = address;
    }

    /** What is wrong on which screen; empty when all of them can be shown to a customer. */
    static List<String> complaints(MartletProcess martlet, Look look) {
        try (var walk = new LooksWalk(martlet.address())) {
            walk.see(Screen.OUTSIDE, look);
            walk.signIn(martlet.firstLogin("demo.email"), martlet.firstLogin("demo.password"));
            walk.see(Screen.OF_THE_SHOP, look);
            walk.signIn(
                    martlet.firstLogin("platform.email"), martlet.firstLogin("platform.password"));
            walk.see(Screen.OF_THE_PLATFORM, look);
            return walk.complaints();
        }
    }

    /** The same for the main screens only, each in another look than the one before. */
    static List<String> complaintsInShort(MartletProcess martlet) {
        try (var walk = new LooksWalk(martlet.address())) {
            walk.signIn(martlet.firstLogin("demo.email"), martlet.firstLogin("demo.password"));
            var looks = Look.all();
            for (var at = 0; at < Screen.MAIN.size(); at++) {
                walk.see(Screen.MAIN.get(at), looks.get(at % looks.size()));
            }
            return walk.complaints();
        }
    }

    void signIn(String email, String password) {
        page().context().clearCookies();
        page().navigate(address + "/login");
        page().locator("input[name=username]").fill(email);
        page().locator("input[name=password]").fill(password);
        page().locator("vaadin-login-form vaadin-button[slot=submit]").click();
        page().waitForURL(reached -> !reached.endsWith("/login"));
    }

    void see(List<Screen> screens, Look look) {
        screens.forEach(screen -> see(screen, look));
    }

    private void see(Screen screen, Look look) {
        try {
            wear(look);
            page().navigate(address + screen.path());
            page().locator("h1").first().waitFor();
            rest();
            screen.opening().accept(page());
            rest();
            grow(look);
            judge(screen, look);
        } catch (PlaywrightException failure) {
            note(screen, look, failure.getMessage().lines().limit(2).toList());
        }
    }

    private void wear(Look look) {
        chromium.speak(address, look.language());
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
        page().setViewportSize(look.width(), HEIGHT);
    }

    /** So high that nothing has to be scrolled, and all of it is looked at. */
    private void grow(Look look) {
        var missing = ((Number) page().evaluate(MISSING_HEIGHT)).intValue();
        if (missing > 0) {
            page().setViewportSize(look.width(), HEIGHT + Math.min(missing, MOST_MISSING));
            rest();
        }
    }

    private void judge(Screen screen, Look look) {
        note(screen, look, page().evaluate(resource("/looks.js")));
        page().evaluate(resource("/axe.min.js"));
        note(screen, look, page().evaluate(AXE));
        note(screen, look, saidSince(told, screen));
        told = chromium.complaints().size();
        picture(screen, look);
    }

    private void rest() {
        page().waitForFunction(AT_REST);
    }

    /** A page that is to be missing may say so. */
    private List<String> saidSince(int before, Screen screen) {
        var said = chromium.complaints();
        return said.subList(before, said.size()).stream()
                .filter(one -> !one.contains(" 404 ") || !one.contains(screen.path()))
                .toList();
    }

    private void picture(Screen screen, Look look) {
        var file = "%s/%s.jpg".formatted(screen.name().replaceAll("[^a-z0-9]+", "-"), look.name());
        page().screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(PICTURES.resolve(file))
                                .setType(ScreenshotType.JPEG)
                                .setQuality(70)
                                .setFullPage(true));
    }

    private void note(Screen screen, Look look, Object found) {
        ((List<?>) found)
                .forEach(
                        one ->
                                complaints.add(
                                        "%s %s: %s".formatted(screen.name(), look.name(), one)));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static String resource(String name) {
        try (var file = LooksWalk.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Page page() {
        return chromium.page();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
