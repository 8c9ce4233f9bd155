package com.martlet;

import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;

/** Puts behind the question mark of a screen what is written for its route in messages/help_*. */
final class Help {

    private static final String TENANT = "t/:tenant/";

    private Help() {}

    static void offer(Page page) {
        var key = key(template(page));
        var paragraphs = new ArrayList<String>();
        for (var number = 1; Texts.has(key + "." + number); number++) {
            paragraphs.add(Texts.of(key + "." + number));
        }
        page.help(paragraphs.toArray(String[]::new));
    }

    private static String template(Page page) {
        return RouteConfiguration.forApplicationScope().getTemplate(page.getClass()).orElse("none");
    }

    /** t/:tenant/segments/:slug becomes help.segments.one. */
    static String key(String template) {
        var path = template.startsWith(TENANT) ? template.substring(TENANT.length()) : template;
        return "help." + path.replaceAll(":[^/]+", "one").replace('/', '.');
    }
}
