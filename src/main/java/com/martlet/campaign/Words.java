package com.martlet.campaign;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is written to customers in the language of their shop. */
final class Words {

    private final ResourceBundle texts;

    Words(String language) {
        texts =
                ResourceBundle.getBundle(
                        "messages.campaign",
                        language.equals("ko") ? Locale.KOREAN : Locale.ENGLISH,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return MessageFormat.format(texts.getString(key).replace("'", "''"), arguments);
    }
}
