package com.martlet;

import com.martlet.testing.MartletProcess;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Opens one screen after the other and writes down what nobody should have to see. */
final class LooksWalk {

    static final List<String> SCREENS =
            List.of(
                    "d/overview",
                    "d/behaviour",
                    "d/revenue",
                    "d/service",
                    "d/pages",
                    "segments",
                    "new-segment",
                    "sources",
                    "sources/demo-events",
                    "new-source",
                    "runs",
                    "runs/1",
                    "quarantine",
                    "members",
                    "roles",
                    "settings",
                    "tokens",
                    "audit",
                    "downloads",
                    "account");

    /** Text that is wider than its box, unless it says so by three dots or can be scrolled. */
    private static final String CUT =
            """
            () => {
              const found = [];
              const page = document.documentElement;
              if (page.scrollWidth > page.clientWidth + 1) {
                found.push(`scrolls sideways: ${page.scrollWidth} of ${page.clientWidth}`);
              }
              const all = '.m-page :is(h1,h2,h3,p,label,td,th,span,a,div,vaadin-button), .m-drawer *';
              for (const one of document.querySelectorAll(all)) {
                const style = getComputedStyle(one);
                const speaks = [...one.childNodes]
                    .some(node => node.nodeType === 3 && node.textContent.trim());
                const may = style.textOverflow === 'ellipsis' || style.display === 'inline'
                    || one.closest('.m-table-scroll, vaadin-grid, .m-skip, martlet-chart');
                if (speaks && !may && one.clientWidth > 0
                    && one.scrollWidth > one.clientWidth + 1) {
                  found.push(`cut: ${one.textContent.trim().slice(0, 60)}`);
                }
              }
              return found;
            }""";

    private static final String AXE =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations
                  .filter(one => one.impact === 'serious' || one.impact === 'critical')
                  .map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3)}`);
            }""";

    private final Chromium chromium;
    private final MartletProcess martlet;
    private final List<String> complaints = new ArrayList<>();

    private LooksWalk(Chromium chromium, MartletProcess martlet) {
        this.chromium = chromium;
        this.martlet = martlet;
    }

    /** What is wrong on which screen; empty when all of them can be shown to a customer. */
    static List<String> complaints(MartletProcess martlet, Look look) {
        try (var chromium = Chromium.open(look)) {
            var walk = new LooksWalk(chromium, martlet);
            walk.signIn(look);
            SCREENS.forEach(walk::see);
            chromium.complaints().forEach(walk.complaints::add);
            return walk.complaints;
        }
    }

    private void signIn(Look look) {
        chromium.speak(martlet.address(), look.language());
        page().navigate(martlet.address());
        page().locator("input[name=username]").fill(martlet.firstLogin("demo.email"));
        page().locator("input[name=password]").fill(martlet.firstLogin("demo.password"));
        page().locator("vaadin-login-form vaadin-button[slot=submit]").click();
        page().waitForURL(address -> address.contains("/t/demo/d/overview"));
    }

    private void see(String screen) {
        page().navigate(martlet.address() + "/t/demo/" + screen);
        page().locator(".m-page h1").waitFor();
        page().waitForCondition(() -> page().locator(".m-skeleton").count() == 0);
        note(screen, page().evaluate(CUT));
        page().evaluate(axe());
        note(screen, page().evaluate(AXE));
    }

    private void note(String screen, Object found) {
        ((List<?>) found).forEach(one -> complaints.add(screen + ": " + one));
    }

    private static String axe() {
        try (var file = LooksWalk.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Page page() {
        return chromium.page();
    }
}
