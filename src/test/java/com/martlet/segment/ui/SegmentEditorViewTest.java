package com.martlet.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.segment.PublishedShop;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentTemplate;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentEditorViewTest extends SegmentScreens {

    private static final String EVERY_KIND =
            """
            {"metric":"average_order_value","op":">","value":12.5,"where":{"category":["tv"],"weekdays":["mon","sun"]}}
            {"metric":"view_count","op":">=","value":2,"window":{"last":"7d"}}
            {"event":"any","op":">=","value":3,"where":{"page":["/"],"device":["mobile"],"hours":{"from":22,"to":3}},"window":{"last":"30d"}}
            {"event":"custom:spin","op":"=","value":0}
            {"recency":"first_purchase","op":"<=","value":30,"where":{"brand":["누리"]}}
            {"recency":"sign_up","op":">","value":5}
            {"score":"monetary_score","op":">=","value":4}
            {"score":"customer_value","op":">","value":100000}
            {"attribute":"rfm_segment","op":"in","value":["champions","lost"]}
            {"attribute":"value_tier","op":"not in","value":["low"]}
            {"attribute":"preferred_brand","op":"in","value":["누리"]}
            {"metric":"open_request_count","op":">=","value":1,"where":{"channel":["chat"]},"window":{"last":"30d"}}
            {"attribute":"age","op":">=","value":"30"}
            {"attribute":"birth_year","op":"in","value":["1980","1981"]}
            {"attribute":"consent_email","op":"=","value":"true"}
            {"attribute":"consent_sms","op":"not in","value":["true"]}
            {"attribute":"signed_up","op":"<","value":"2020-10-01"}
            {"attribute":"last_purchase","op":">=","value":"2020-10-05"}
            {"attribute":"custom:club","op":"in","value":["gold"]}
            {"attribute":"custom:points","op":">","value":"10"}""";

    @Test
    void showsASavedRuleAndGivesItBackUnchanged() {
        keep("nested", NESTED);
        signIn(Role.MARKETER);

        UI.getCurrent().navigate(SegmentNavigation.editor(tenant, "nested"));

        assertThat($(GroupEditor.class).all().getFirst().read()).contains(RuleJson.read(NESTED));
        assertThat(button("Save").isVisible()).isTrue();
    }

    @Test
    void givesEveryKindOfRuleBackUnchanged() {
        signIn(Role.MARKETER);
        for (var rule : List.of(EVERY_KIND.split("\n"))) {
            keep("some", "{\"all\":[%s]}".formatted(rule));

            UI.getCurrent().navigate(SegmentNavigation.editor(tenant, "some"));

            assertThat($(GroupEditor.class).all().getFirst().read())
                    .contains(RuleJson.read("{\"all\":[%s]}".formatted(rule)));
            segments.delete(tenant, Actor.martlet(tenant), "some");
        }
    }

    @Test
    void startsFromATemplateAndTakesItsNames() {
        signIn(Role.MARKETER);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/new-segment");

        test(template("Abandoned cart")).click();
        test(button("Save")).click();

        var saved = segments.load(tenant.id(), "abandoned-cart");
        assertThat(saved.name()).isEqualTo("Abandoned cart");
        assertThat(saved.rule()).isEqualTo(SegmentTemplate.ABANDONED_CART.rule());
    }

    @Test
    void goesBackAndForthBetweenTheRulesOnTheScreen() {
        signIn(Role.MARKETER);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/new-segment");
        test(template("Champions")).click();
        test(template("Lost")).click();

        test(named("Undo the last change")).click();
        assertThat(onTheScreen()).isEqualTo(SegmentTemplate.CHAMPIONS.rule());

        test(named("Redo")).click();
        assertThat(onTheScreen()).isEqualTo(SegmentTemplate.LOST.rule());
    }

    @Test
    void showsMembersMaskedAndRecordsWhoLooked() {
        PublishedShop.in(tenant, context);
        keep("women", "{\"attribute\":\"gender\",\"op\":\"in\",\"value\":[\"F\"]}");
        signIn(Role.VIEWER);
        UI.getCurrent().navigate(SegmentNavigation.editor(tenant, "women"));

        test(button("Show members")).click();

        var grid = test($(Grid.class).single());
        assertThat(grid.size())
                .isEqualTo(segments.load(tenant.id(), "women").lastCount().intValue());
        assertThat(grid.getCellText(0, 0)).startsWith("C");
        assertThat(grid.getCellText(0, 1)).isEqualTo("김**");
        assertThat(
                        context.getBean(AuditTrail.class)
                                .find(tenant.id(), AuditFilter.everything())
                                .toString())
                .contains("segment.members.seen");
        assertThat($(Button.class).all()).noneMatch(one -> one.getText().equals("CSV with names"));
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

    private Rule onTheScreen() {
        return $(GroupEditor.class).all().getFirst().read().orElseThrow();
    }

    /** Looks behind the tab of each strategy. */
    private NativeButton template(String title) {
        var strategies = $(Tabs.class).all().getLast();
        return IntStream.range(0, strategies.getTabCount())
                .boxed()
                .flatMap(
                        place -> {
                            strategies.setSelectedIndex(place);
                            return $(NativeButton.class).all().stream();
                        })
                .filter(
                        tile ->
                                tile.getElement()
                                        .getChildren()
                                        .anyMatch(part -> part.getText().equals(title)))
                .findFirst()
                .orElseThrow();
    }
}
