package com.martlet.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignFixture;
import com.martlet.campaign.CampaignService;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = "com.martlet")
class CampaignEditorViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant tenant;

    @BeforeEach
    void planACampaign() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        CampaignFixture.keepEverybody(tenant, context);
        var variants = List.of(CampaignFixture.variant("A", 50), CampaignFixture.variant("B", 50));
        var draft = CampaignFixture.draft("fall", CampaignFixture.EMAIL, variants, 10, null);
        context.getBean(CampaignService.class).create(tenant, Actor.martlet(tenant), draft);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void offersNothingToWhoMayNotChangeIt() {
        open(Role.VIEWER);

        assertThat(text()).contains("It can be seen here, but not changed.");
        assertThat(text()).doesNotContain("Step by step");
        assertThat(removals()).isZero();
        assertThat(headings()).doesNotContain("Test");
    }

    @Test
    void offersAllOfItToWhoMay() {
        open(Role.MARKETER);

        assertThat(text()).contains("Step by step");
        assertThat(removals()).isEqualTo(2);
        assertThat(headings()).contains("Test");
    }

    private void open(Role role) {
        var user = people.signedIn(people.aMember(tenant, role));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/campaigns/fall");
    }

    private long removals() {
        return $(Button.class).all().stream()
                .map(button -> button.getAriaLabel().orElse(""))
                .filter(label -> label.startsWith("Remove variant"))
                .count();
    }

    private List<String> headings() {
        return $(H3.class).all().stream().map(H3::getText).toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
