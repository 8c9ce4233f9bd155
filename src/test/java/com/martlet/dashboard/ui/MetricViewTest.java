package com.martlet.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.dashboard.ui", "com.martlet.identity.ui"})
class MetricViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    private Tenant shop;

    @BeforeEach
    void signIn() {
        var people = new TestPeople(context);
        shop = people.aTenant();
        var minji = people.signedIn(people.aMember(shop, Role.VIEWER));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(minji, null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysSinceWhenADefinitionCounts() {
        UI.getCurrent().navigate("t/" + shop.slug() + "/metrics/revenue");

        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("Revenue: Amount of completed purchases"))
                .filteredOn(text -> text.startsWith("Version "))
                .singleElement()
                .asString()
                .matches("Version 1, since .*2026.*: First definition\\.");
    }
}
