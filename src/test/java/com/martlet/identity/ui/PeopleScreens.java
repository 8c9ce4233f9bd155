package com.martlet.identity.ui;

import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.SignedInUser;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A shop, its people, and their hands on the screens. */
@MartletTest
@ViewPackages(packages = "com.martlet")
abstract class PeopleScreens extends SpringBrowserlessTest {

    @Autowired ApplicationContext context;

    TestPeople people;
    Tenant tenant;
    IssuedLogin administrator;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        administrator = people.aMember(tenant, Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    void signIn(IssuedLogin login) {
        signIn(people.signedIn(login));
    }

    static void signIn(SignedInUser user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    String opened(String path) {
        UI.getCurrent().navigate(path);
        return getCurrentView().getClass().getSimpleName();
    }

    String openedInTheTenant(String screen) {
        return opened("t/" + tenant.slug() + "/" + screen);
    }

    /** Clicks the last button of these words, which is the one in the dialog on top. */
    void click(String words) {
        var found =
                $(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .toList();
        test(found.getLast()).click();
    }

    /** Clicks a button in the last column of a row. */
    void clickInRow(int row, String words) {
        test(buttonsInRow(row).filter(button -> button.getText().equals(words)).findFirst().get())
                .click();
    }

    Stream<Button> buttonsInRow(int row) {
        var grid = $(Grid.class).single();
        var cell = test(grid).getCellComponent(row, grid.getColumns().size() - 1);
        return cell.getChildren().filter(Button.class::isInstance).map(Button.class::cast);
    }

    String lastNotice() {
        return $(Notification.class).all().getLast().getElement().getOuterHTML();
    }

    static String page() {
        return ScreenText.now();
    }
}
