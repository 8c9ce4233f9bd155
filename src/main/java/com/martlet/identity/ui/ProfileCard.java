package com.martlet.identity.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.FieldMarks;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Texts;
import com.martlet.identity.ProfileService;
import com.martlet.identity.SignedInUser;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person's name, language and colours. */
class ProfileCard extends Card {

    private static final String LIKE_THE_SYSTEM = "SYSTEM";

    private final transient ProfileService profiles;
    private final transient AccountPreferences preferences;
    private final transient SignedInUser person;
    private final TextField name = new TextField(Texts.of("identity.member.name"));
    private final Select<String> language = new Select<>();
    private final Select<String> colours = new Select<>();
    private final transient FieldMarks marks = new FieldMarks(Map.of());

    ProfileCard(ProfileService profiles, AccountPreferences preferences, SignedInUser person) {
        this.profiles = profiles;
        this.preferences = preferences;
        this.person = person;
        language.setLabel(Texts.of("identity.tenant.language"));
        language.setItems("ko", "en");
        language.setItemLabelGenerator(code -> Texts.of("identity.language." + code));
        colours.setLabel(Texts.of("identity.account.colours"));
        colours.setItems(List.of("LIGHT", "DARK", LIKE_THE_SYSTEM));
        colours.setItemLabelGenerator(one -> Texts.of("identity.account.colours." + one));
        fill();
        var save = new Button(Texts.of("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(save);
        buttons.addClassName("m-form-buttons");
        add(
                new H2(Texts.of("identity.account.profile")),
                new FormLayout(name, language, colours),
                buttons);
    }

    private void fill() {
        var profile = profiles.find(person).orElseThrow();
        name.setValue(profile.displayName());
        var spoken = profile.language();
        language.setValue(spoken == null ? Texts.currentLocale().getLanguage() : spoken);
        var painted = profile.colours();
        colours.setValue(painted == null ? LIKE_THE_SYSTEM : painted);
    }

    private void save() {
        if (!marks.attempt(() -> profiles.rename(person, name.getValue()))) {
            return;
        }
        preferences.paint(ProfileListener.scheme(colours.getValue()));
        if (language.getValue().equals(Texts.currentLocale().getLanguage())) {
            Notices.success(Texts.of("identity.account.saved"));
        } else {
            preferences.speak(Locale.of(language.getValue()));
        }
    }
}
