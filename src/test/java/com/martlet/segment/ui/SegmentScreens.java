package com.martlet.segment.ui;

import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A shop with its people in front of the screens of segments. */
@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.segment.ui"})
abstract class SegmentScreens extends SpringBrowserlessTest {

    static final String NESTED =
            """
            {"any":[{"all":[{"metric":"purchase_amount","op":">=","value":10000,"window":{"last":"7d"}},
            {"not":{"recency":"visit","op":">","value":3}}]},
            {"not":{"any":[{"event":"view","op":">=","value":2,
            "where":{"category":["tv"],"hours":{"from":8,"to":12}},
            "window":{"from":"2020-10-01","to":"2020-10-05"}},
            {"attribute":"grade","op":"in","value":["GOLD","VIP"]}]}}]}""";

    @Autowired protected ApplicationContext context;
    @Autowired protected SegmentService segments;

    protected TestPeople people;
    protected Tenant tenant;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        tenant = people.aTenant();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    void keep(String slug, String rule) {
        segments.create(
                tenant, Actor.martlet(tenant), new SegmentDraft(slug, slug, RuleJson.read(rule)));
    }

    Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    Button deleteOf(String name) {
        return named("Delete " + name);
    }

    Button named(String label) {
        return $(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    void signIn(Role role) {
        var user = people.signedIn(people.aMember(tenant, role));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
