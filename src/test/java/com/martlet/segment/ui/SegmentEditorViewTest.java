package com.martlet.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.PublishedShop;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.segment.ui"})
class SegmentEditorViewTest extends SpringBrowserlessTest {

    private static final String NESTED =
            """
            {"any":[{"all":[{"metric":"purchase_amount","op":">=","value":10000,"window":{"last":"7d"}},
            {"not":{"recency":"visit","op":">","value":3}}]},
            {"not":{"any":[{"event":"view","op":">=","value":2,
            "where":{"category":["tv"],"hours":{"from":8,"to":12}},
            "window":{"from":"2020-10-01","to":"2020-10-05"}},
            {"attribute":"grade","op":"in","value":["GOLD","VIP"]}]}}]}""";

    @Autowired private ApplicationContext context;
    @Autowired private SegmentService segments;

    private TestPeople people;
    private Tenant tenant;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        tenant = people.aTenant();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsASavedRuleAndGivesItBackUnchanged() {
        keep("nested", NESTED);
        signIn(Role.MARKETER);

        UI.getCurrent().navigate(SegmentNavigation.editor(tenant, "nested"));

        assertThat($(GroupEditor.class).all().getFirst().read()).contains(RuleJson.read(NESTED));
        assertThat(button("Save").isVisible()).isTrue();
    }

    @Test
    void savesANewSegment() {
        signIn(Role.MARKETER);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/new-segment");

        test(button("Add a condition")).click();
        test(field("Name")).setValue("Buyers");
        test(field("Short name for addresses")).setValue("buyers");
        test(button("Save")).click();

        assertThat(segments.load(tenant.id(), "buyers").rule())
                .isEqualTo(
                        RuleJson.read(
                                "{\"all\":[{\"metric\":\"order_count\",\"op\":\">=\",\"value\":1,"
                                        + "\"window\":{\"last\":\"90d\"}}]}"));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        signIn(Role.MARKETER);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/new-segment");

        test(button("Add a condition")).click();
        test(field("Value")).setValue("many");
        test(field("Short name for addresses")).setValue("Big Spenders");
        test(button("Save")).click();

        assertThat(field("Value").isInvalid()).isTrue();
        assertThat(field("Value").getErrorMessage()).contains("give a number");
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Short name for addresses").isInvalid()).isTrue();
        assertThat(segments.list(tenant.id())).isEmpty();
    }

    @Test
    void letsAViewerLookOnly() {
        keep("nested", NESTED);
        signIn(Role.VIEWER);

        UI.getCurrent().navigate(SegmentNavigation.editor(tenant, "nested"));

        assertThat($(GroupEditor.class).all().getFirst().isEnabled()).isFalse();
        assertThat($(Button.class).all()).noneMatch(one -> one.getText().equals("Save"));
    }

    @Test
    void listsSegmentsWithTheirSize() {
        PublishedShop.in(tenant, context);
        keep("nested", NESTED);
        signIn(Role.VIEWER);

        UI.getCurrent().navigate("t/" + tenant.slug() + "/segments");

        assertThat(test($(Grid.class).single()).size()).isOne();
        assertThat(segments.load(tenant.id(), "nested").lastCount()).isPositive();
    }

    private void keep(String slug, String rule) {
        segments.create(
                tenant, Actor.martlet(tenant), new SegmentDraft(slug, slug, RuleJson.read(rule)));
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(Role role) {
        var user = people.signedIn(people.aMember(tenant, role));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
