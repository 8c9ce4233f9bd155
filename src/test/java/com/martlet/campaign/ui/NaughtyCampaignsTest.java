package com.martlet.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.CampaignService;
import com.martlet.campaign.Channel;
import com.martlet.campaign.Suppression;
import com.martlet.campaign.SuppressionService;
import com.martlet.campaign.Variant;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import com.martlet.testing.MartletTest;
import com.martlet.testing.NaughtyStrings;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Names that are code, formulas or foreign scripts elsewhere are text on the screens of campaigns.
 */
@MartletTest
@ViewPackages(packages = "com.martlet")
class NaughtyCampaignsTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;

    private Tenant tenant;

    static List<String> names() {
        return NaughtyStrings.names();
    }

    @BeforeEach
    void openAShop() {
        var people = new TestPeople(context);
        tenant = people.aTenant();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var user = people.signedIn(people.aMember(tenant, Role.ADMINISTRATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areShownAsText(String name) {
        nameEverythingLike(name);

        for (var screen :
                List.of("campaigns", "campaigns/fall", "campaigns/fall/results", "segments")) {
            UI.getCurrent().navigate("t/" + tenant.slug() + "/" + screen);
            assertThat(ScreenText.now()).as(screen).contains(name.strip());
            assertThat(allOf(UI.getCurrent()))
                    .as(screen)
                    .noneMatch(one -> one.hasProperty("innerHTML"));
        }
        UI.getCurrent().navigate("t/" + tenant.slug() + "/suppressions");
        assertThat(ScreenText.now()).contains(name.strip());
    }

    private void nameEverythingLike(String name) {
        var martlet = Actor.martlet(tenant);
        var rule = RuleJson.read("{\"attribute\":\"gender\",\"op\":\"in\",\"value\":[\"F\"]}");
        context.getBean(SegmentService.class)
                .create(tenant, martlet, new SegmentDraft("all", name, rule));
        var variants = List.of(new Variant("A", 50, "x", "x"), new Variant("B", 50, "y", "y"));
        context.getBean(CampaignService.class)
                .create(
                        tenant,
                        martlet,
                        new CampaignDraft(
                                "fall",
                                name,
                                "all",
                                new Channel.Email("A shop", "02-123"),
                                variants,
                                10,
                                5,
                                null));
        context.getBean(SuppressionService.class)
                .add(tenant, martlet, Suppression.Kind.CUSTOMER, name);
    }

    private static Stream<Element> allOf(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .flatMap(target -> below(target.getElement()));
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element), element.getChildren().flatMap(NaughtyCampaignsTest::below));
    }
}
