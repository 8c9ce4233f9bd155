package com.martlet.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.SignedInUser;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.identity.UserMemory;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
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
class BoardMemoryTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    @Autowired private UserMemory memory;
    private Tenant shop;
    private SignedInUser minji;

    @BeforeEach
    void openABoard() {
        var people = new TestPeople(context);
        shop = people.aTenant();
        minji = people.signedIn(people.aMember(shop, Role.VIEWER));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(minji, null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void opensABoardAsItWasLeft() {
        memory.keep(shop.id(), minji.id(), "board/overview", "range=7d");

        open("overview", QueryParameters.empty());
        assertThat(period()).startsWith("Last 7 days");

        open("revenue", QueryParameters.empty());
        assertThat(period()).startsWith("Last 90 days");
    }

    @Test
    void letsTheAddressWin() {
        memory.keep(shop.id(), minji.id(), "board/overview", "range=7d");

        open("overview", QueryParameters.of("range", "28d"));

        assertThat(period()).startsWith("Last 28 days");
    }

    @Test
    void saysOnceThatASegmentIsGone() {
        open("behaviour", QueryParameters.of("seg", "gone"));

        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText))
                .filteredOn(text -> text.contains("There is no segment \"gone\" any more."))
                .hasSize(1);
    }

    private void open(String board, QueryParameters query) {
        UI.getCurrent().navigate("t/" + shop.slug() + "/d/" + board, query);
    }

    private String period() {
        return $(Button.class, $(PeriodButton.class).single()).all().getFirst().getText();
    }
}
