package com.martlet.identity.ui;

import com.martlet.base.ui.Preferences;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Profile;
import com.martlet.identity.ProfileService;
import com.martlet.identity.SignedInUser;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Keeps a person's language and colours with their account, so that every browser knows them. */
@Component
public class AccountPreferences {

    private final CurrentActor currentActor;
    private final ProfileService profiles;

    AccountPreferences(CurrentActor currentActor, ProfileService profiles) {
        this.currentActor = currentActor;
        this.profiles = profiles;
    }

    /** Shows the page anew in that language. */
    public void speak(Locale language) {
        change(
                (person, profile) ->
                        profiles.prefer(person, language.getLanguage(), profile.colours()));
        Preferences.speak(language);
    }

    public void paint(ColorScheme.Value colours) {
        change((person, profile) -> profiles.prefer(person, profile.language(), name(colours)));
        Preferences.paint(colours);
    }

    Optional<Profile> find() {
        return currentActor.user().flatMap(profiles::find);
    }

    private void change(BiConsumer<SignedInUser, Profile> act) {
        currentActor
                .user()
                .ifPresent(
                        person ->
                                profiles.find(person)
                                        .ifPresent(profile -> act.accept(person, profile)));
    }

    private static String name(ColorScheme.Value colours) {
        return switch (colours) {
            case LIGHT -> "LIGHT";
            case DARK -> "DARK";
            default -> "SYSTEM";
        };
    }
}
