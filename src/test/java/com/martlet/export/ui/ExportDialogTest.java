package com.martlet.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.export.Export;
import com.martlet.export.ExportOrders;
import com.martlet.export.ExportQuestion;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = "com.martlet")
class ExportDialogTest extends SpringBrowserlessTest {

    private static final String BUYERS =
            "{\"all\":[{\"metric\":\"order_count\",\"op\":\">=\",\"value\":1}]}";

    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant shop;
    private Actor actor;
    private long buyers;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        shop = people.aTenant();
        PublishedShop.in(shop, context);
        var segments = context.getBean(SegmentService.class);
        var draft = new SegmentDraft("buyers", "<b>Buyers</b>", RuleJson.read(BUYERS));
        segments.create(shop, Actor.martlet(shop), draft);
        buyers = segments.resolve(shop, "buyers").size();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysWhatWillLeave() {
        ask(Role.MARKETER);

        assertThat(text())
                .contains("<b>Buyers</b>", "Rows" + buyers, "Customer ID, Name of the customer")
                .contains("Segmentbuyers");
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    void takesNoNamesWithoutAReason() {
        ask(Role.MARKETER);

        $(Checkbox.class).single().setValue(true);
        button("Download").click();

        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        assertThat(exports()).isEmpty();

        $(TextArea.class).single().setValue("We call them.");
        button("Download").click();

        assertThat(exports()).singleElement().extracting(Export::reason).isEqualTo("We call them.");
        assertThat(button("Stop").isVisible()).isTrue();
    }

    @Test
    void offersNoNamesToWhoMayNotSeeThem() {
        ask(Role.ANALYST);

        assertThat($(Checkbox.class).all()).isEmpty();
        assertThat(text()).contains("Masked or left out: Name of the customer");
    }

    @Test
    void refusesInWords() {
        ask(Role.VIEWER);

        assertThat(text())
                .contains("This cannot be downloaded", "You lack the right to download")
                .contains("An administrator of " + shop.name());
        assertThat($(Button.class).withText("Download").all()).isEmpty();
    }

    @Test
    void listsWhatWasAskedForWithItsReasonAndFilters() {
        ask(Role.MARKETER);
        button("Download").click();

        UI.getCurrent().navigate("t/" + shop.slug() + "/downloads");

        assertThat($(DownloadGrid.class).single().getListDataView().getItems())
                .singleElement()
                .satisfies(
                        export ->
                                assertThat(ExportWords.filters(export))
                                        .contains("Segment: buyers", "Personal data: masked"));
    }

    private void ask(Role role) {
        var login = people.aMember(shop, role);
        actor = people.actor(login);
        var user = people.signedIn(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        UI.getCurrent().navigate("t/" + shop.slug() + "/segments");
        context.getBean(ExportCounter.class).ask(ExportQuestion.of("members", "buyers", Map.of()));
    }

    private List<Export> exports() {
        return context.getBean(ExportOrders.class).list(shop, actor, null, 10);
    }

    private Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    private String text() {
        return $(Dialog.class).single().getElement().getTextRecursively();
    }
}
