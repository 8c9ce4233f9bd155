package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = "com.martlet")
class TourTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant shop;

    @BeforeEach
    void signIn() {
        people = new TestPeople(context);
        shop = people.aTenant();
        var user = people.signedIn(people.aMember(shop, Role.VIEWER));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isOfferedOnceAndNotOnTheNextBoardAgain() {
        open("overview");
        assertThat($(Tour.class).all()).hasSize(1);

        open("revenue");

        assertThat($(Tour.class).all()).isEmpty();
    }

    private void open(String board) {
        UI.getCurrent().navigate("t/%s/d/%s".formatted(shop.slug(), board));
    }
}
