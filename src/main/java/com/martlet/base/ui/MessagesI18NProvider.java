package com.martlet.base.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells Vaadin the languages and texts; English comes first because it is the fallback. */
@Component
class MessagesI18NProvider implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.KOREAN);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.in(locale, key, params);
    }
}
