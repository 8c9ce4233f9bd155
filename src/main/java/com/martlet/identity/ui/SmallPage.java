package com.martlet.identity.ui;

import com.martlet.base.ui.Preferences;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;

/** A card in the middle of the page, for who is not signed in. */
abstract class SmallPage extends Main implements HasDynamicTitle {

    private final Div content = new Div();
    private final String titleKey;

    SmallPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("m-login");
        content.addClassName("m-small-content");
        var card = new Div(brand(), content, languages());
        card.addClassName("m-login-card");
        add(card);
    }

    /** Puts a title, a sentence and what is asked in place of what was there. */
    final void show(String title, String sentence, Component... components) {
        content.removeAll();
        content.add(new H2(title), new Paragraph(sentence));
        content.add(components);
    }

    @Override
    public String getPageTitle() {
        return Texts.of(titleKey) + " · Martlet";
    }

    static Button primary(String textKey, Runnable act) {
        var button = new Button(Texts.of(textKey), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setWidthFull();
        return button;
    }

    private static Div brand() {
        var brand =
                new Div(new H1("Martlet"), new Paragraph(Texts.of("identity.login.explanation")));
        brand.addClassName("m-login-brand");
        return brand;
    }

    static Div languages() {
        var languages =
                new Div(language("한국어", Locale.KOREAN), language("English", Locale.ENGLISH));
        languages.addClassName("m-login-languages");
        return languages;
    }

    private static Button language(String name, Locale locale) {
        var button = new Button(name, click -> Preferences.speak(locale));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("lang", locale.getLanguage());
        return button;
    }
}
