package com.martlet.campaign.web;

import com.martlet.base.Messages;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The few words a customer sees who opts out. Needs no script. */
record OptOutPage(Locale language) {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.6 Pretendard, "Noto Sans KR", system-ui, sans-serif; margin: 0;
                word-break: keep-all; overflow-wrap: anywhere; }
            main { max-width: 30rem; margin: 12vh auto; padding: 0 1.5rem; }
            h1 { font-size: 1.25rem; line-height: 1.4; }
            button { font: inherit; font-weight: 600; padding: .625rem 1.25rem; border: 0;
                border-radius: 8px; background: #2f5fd0; color: #fff; cursor: pointer; }
            button:focus-visible { outline: 3px solid #7aa2ff; outline-offset: 2px; }
            </style>
            </head>
            <body><main><h1>%s</h1><p>%s</p>%s</main></body>
            </html>
            """;

    /** What RFC 8058 wants to be sent; the page's own button sends the same. */
    private static final String FORM =
            """
            <form method="post">
            <input type="hidden" name="List-Unsubscribe" value="One-Click">
            <button type="submit">%s</button>
            </form>
            """;

    String question(String shop) {
        return page("ask", shop, FORM.formatted(escaped(say("campaign.opt_out.button"))));
    }

    String done(String shop) {
        return page("done", shop, "");
    }

    String unknown() {
        return page("unknown", "", "");
    }

    private String page(String kind, String shop, String more) {
        var title = escaped(say("campaign.opt_out.%s.title".formatted(kind), shop));
        var text = escaped(say("campaign.opt_out.%s.text".formatted(kind), shop));
        return FRAME.formatted(language.getLanguage(), title, title, text, more);
    }

    private String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
