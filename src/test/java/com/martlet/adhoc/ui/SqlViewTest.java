package com.martlet.adhoc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.adhoc.SavedQueryService;
import com.martlet.base.ui.FewTabs;
import com.martlet.export.ExportOrders;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.PublishedShop;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.adhoc.ui"})
class SqlViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    @Autowired private SavedQueryService queries;
    private Tenant tenant;
    private Actor analyst;

    @BeforeEach
    void openTheScreen() {
        var people = new TestPeople(context);
        tenant = people.aTenant();
        PublishedShop.in(tenant, context);
        var login = people.aMember(tenant, Role.ANALYST);
        analyst = people.actor(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                people.signedIn(login), null, List.of()));
        UI.getCurrent().navigate("t/" + tenant.slug() + "/sql");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void describesWhatThereIsToAsk() {
        var tables = $(Details.class).all().stream().map(Details::getSummaryText).toList();

        assertThat(tables).contains("daily_kpi", "fact_purchases", "dim_customers");
        assertThat(tables).doesNotContain("visible_loads", "current_loads");
    }

    @Test
    void answersTheExampleAsTableAndChart() {
        run("select day, total_revenue from daily_kpi order by day");

        var grid = $(ResultGrid.class).single();
        assertThat(grid.getColumns())
                .extracting(column -> column.getHeaderText())
                .containsExactly("day", "total_revenue");
        assertThat($(Tabs.class).single()).isInstanceOf(FewTabs.class);
        assertThat(text()).contains("20 rows in");
        assertThat(text()).contains("Download");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        run("select nope from daily_kpi");

        assertThat(text())
                .contains("The statement was not answered")
                .contains("Line 1, column 8: the database says: column \"nope\" does not exist");
    }

    @Test
    void saysThatThereIsNothing() {
        run("select 1 where false");

        assertThat(text()).contains("The answer has no rows");
    }

    @Test
    void showsCellsAsTextOnly() {
        run("select '<img src=x onerror=alert(1)>' as \"<b>x</b>\"");

        assertThat($(ResultGrid.class).single().getColumns().getFirst().getHeaderText())
                .isEqualTo("<b>x</b>");
    }

    @Test
    void keepsAQueryUnderItsOwnAddress() {
        $(TextArea.class).single().setValue("select 42 as answer");
        button("Save").click();
        $(TextField.class).from($(Dialog.class).single()).single().setValue("The answer");
        $(Button.class).from($(Dialog.class).single()).withText("Save").single().click();

        var saved = queries.load(tenant.id(), analyst, "the-answer");
        UI.getCurrent().navigate("t/" + tenant.slug() + "/sql/the-answer");

        assertThat(saved.isShared()).isFalse();
        assertThat($(TextArea.class).single().getValue()).isEqualTo("select 42 as answer");
        assertThat(text()).contains("The answer", "Only for me");
    }

    @Test
    void remembersWhatWasRunLast() {
        run("select 'kept' as word");

        UI.getCurrent().navigate("t/" + tenant.slug() + "/segments");
        UI.getCurrent().navigate("t/" + tenant.slug() + "/sql");

        assertThat($(TextArea.class).single().getValue()).isEqualTo("select 'kept' as word");
    }

    @Test
    void offersTheAnswerAsAFile() {
        run("select day from daily_kpi");
        button("Download").click();

        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("Rows20", "SQLselect day from daily_kpi");
        $(Button.class).from($(Dialog.class).single()).withText("Download").single().click();
        assertThat(context.getBean(ExportOrders.class).list(tenant, analyst, null, 9)).hasSize(1);
    }

    private void run(String sql) {
        $(TextArea.class).single().setValue(sql);
        button("Run").click();
        await(() -> !text().contains("Running for"));
    }

    private void await(BooleanSupplier isThere) {
        var last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < last) {
            VaadinSession.getCurrent().unlock();
            VaadinSession.getCurrent().lock();
            if (isThere.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(text());
    }

    private Button button(String text) {
        return $(Button.class).withText(text).first();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
