package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.BrowserSessions;
import com.martlet.identity.ProfileService;
import com.martlet.identity.SignedInUser;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewTest extends PeopleScreens {

    @Autowired private ProfileService profiles;
    @Autowired private BrowserSessions sessions;

    private SignedInUser here;
    private SignedInUser elsewhere;

    @BeforeEach
    void open() {
        elsewhere = people.signedIn(administrator);
        here = people.signedIn(administrator);
        signIn(here);
        assertThat(openedInTheTenant("account")).isEqualTo("AccountView");
    }

    @Test
    void keepsNameAndColours() {
        test($(TextField.class).withCaption("Name").single()).setValue("Kim Min-ji");
        select("Colours").setValue("DARK");
        click("Save");

        var profile = profiles.find(here).orElseThrow();
        assertThat(profile.displayName()).isEqualTo("Kim Min-ji");
        assertThat(profile.colours()).isEqualTo("DARK");
    }

    @Test
    void keepsTheLanguageWithTheAccount() {
        select("Language").setValue("ko");
        click("Save");

        assertThat(profiles.find(here).orElseThrow().language()).isEqualTo("ko");
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("ko");
    }

    @Test
    void endsABrowserElsewhere() {
        assertThat(sessions.list(here)).hasSize(2);

        var row = sessions.list(here).getFirst().id() == here.session() ? 1 : 0;
        clickInRow(row, "Sign out");

        assertThat(sessions.list(here)).hasSize(1).allMatch(one -> one.id() == here.session());
        signIn(elsewhere);
        assertThat(openedInTheTenant("account")).isNotEqualTo("AccountView");
    }

    @Test
    void namesBrowsersInFewWords() {
        var edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140";

        assertThat(BrowserWords.of(edge)).isEqualTo("Edge, Windows");
        assertThat(BrowserWords.of("curl/8")).isEqualTo("Another program");
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return (Select<String>) $(Select.class).withCaption(label).single();
    }
}
