package com.martlet;

import com.martlet.base.ui.Preferences;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.ui.AccountPreferences;
import com.martlet.identity.ui.IdentityNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;

/** Who is signed in, in which language and colours, and the way out. */
class PersonMenu extends Div {

    PersonMenu(
            Actor actor,
            AccountPreferences preferences,
            AuthenticationContext authentication,
            Tours tours) {
        addClassName("m-person");
        var name = new Anchor(IdentityNavigation.account(actor), actor.email());
        name.getElement().setAttribute("router-link", true);
        name.setTitle(Texts.of("navigation.account"));
        name.addClassName("m-person-name");
        var line =
                new Div(
                        languageButton(preferences),
                        coloursButton(preferences),
                        signOutButton(authentication));
        line.addClassName("m-person-line");
        if (actor.tenant() != null) {
            line.addComponentAtIndex(2, tourButton(actor, tours));
        }
        add(name, line);
    }

    /** Shows the language one would get, in that language. */
    private static Component languageButton(AccountPreferences preferences) {
        var isKorean = Texts.currentLocale().getLanguage().equals("ko");
        var button = button(VaadinIcon.GLOBE, isKorean ? "English" : "한국어", "navigation.language");
        button.setText(isKorean ? "EN" : "한");
        button.addClickListener(
                click -> preferences.speak(isKorean ? Locale.ENGLISH : Locale.KOREAN));
        return button;
    }

    private static Component coloursButton(AccountPreferences preferences) {
        var button = button(VaadinIcon.ADJUST, "", "navigation.colours");
        button.addClickListener(click -> preferences.paint(next(Preferences.colours())));
        return button;
    }

    private static ColorScheme.Value next(ColorScheme.Value now) {
        return now == ColorScheme.Value.DARK ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
    }

    private static Component tourButton(Actor actor, Tours tours) {
        var button = button(VaadinIcon.LIFEBUOY, "", "tour.again");
        button.addClickListener(click -> tours.startAgain(actor));
        return button;
    }

    private static Component signOutButton(AuthenticationContext authentication) {
        var button = button(VaadinIcon.SIGN_OUT, "", "navigation.signOut");
        button.addClickListener(click -> authentication.logout());
        return button;
    }

    private static Button button(VaadinIcon icon, String language, String textKey) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var words = Texts.of(textKey, language);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}
