package com.martlet.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunFilter;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.RunTrigger;
import com.martlet.pipeline.ScheduleService;
import com.martlet.pipeline.Stage;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.StringNode;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.pipeline.ui", "com.martlet.identity.ui"})
class RunViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    @Autowired private RunService runs;
    @Autowired private ScheduleService schedules;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;

    private TestPeople people;
    private Tenant shop;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        shop = people.aTenant();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhereEachRowWent() {
        signIn(Role.VIEWER);
        var run = aRun();
        refine(run, 35, 23, 12, 0);

        open(run);

        assertThat(paragraphs()).contains("35 rows in = 23 loaded + 12 duplicates + 0 quarantined");
        assertThat($(NativeTableRow.class, $(StageTable.class).single()).all())
                .as("a head and a row for each stage")
                .hasSize(1 + Stage.values().length);
    }

    @Test
    void saysHowManyRowsTheMappingLeftOut() {
        signIn(Role.VIEWER);
        var run = aRun();
        leaveOut(run, 1234);

        open(run);

        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("The mapping's conditions left out 1,234 more"));
    }

    @Test
    void cancelsAfterAsking() {
        signIn(Role.ADMINISTRATOR);
        var run = aRun();
        open(run);

        click("Cancel the run");
        var before = stateOf(run);
        test($(Button.class).withText("Cancel the run").all().getLast()).click();

        assertThat(before).isEqualTo(RunState.QUEUED);
        assertThat(stateOf(run)).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void offersAViewerNothingToChange() {
        signIn(Role.VIEWER);
        open(aRun());

        assertThat($(Button.class).withText("Cancel the run").all()).isEmpty();

        UI.getCurrent().navigate(PipelineNavigation.runs(shop));

        assertThat($(Button.class).withText("Run now").all()).isEmpty();
        assertThat($(TextField.class).all()).isEmpty();
    }

    @Test
    void hidesTheRunsOfOthers() {
        signIn(Role.ADMINISTRATOR);
        var strange =
                runs.startByItself(
                        people.aTenant().id(), RunRequest.everythingNew(RunTrigger.MANUAL));

        open(strange);

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundPage");
    }

    @Test
    void startsARunForEverythingNew() {
        signIn(Role.ADMINISTRATOR);
        UI.getCurrent().navigate(PipelineNavigation.runs(shop));

        click("Run now");
        click("Start");

        assertThat(getCurrentView()).isInstanceOf(RunView.class);
        assertThat(runs.list(shop, RunFilter.ALL, null, 10).runs()).hasSize(1);
    }

    @Test
    void filtersByTheStateInTheAddress() {
        signIn(Role.VIEWER);
        aRun();

        open(QueryParameters.of("state", "QUEUED"));
        var queued = test($(RunGrid.class).single()).size();
        open(QueryParameters.of("state", "FAILED"));

        assertThat(queued).isOne();
        assertThat($(RunGrid.class).all()).isEmpty();
        assertThat(paragraphs())
                .contains("No run fits. Start one with \"Run now\", or choose another state.");
    }

    @Test
    void saysWhenTheNextRunsStart() {
        signIn(Role.VIEWER);

        UI.getCurrent().navigate(PipelineNavigation.runs(shop));

        assertThat(paragraphs()).contains("Every day at 03:00 (Asia/Seoul). Next times:");
        assertThat($(ListItem.class).all())
                .hasSize(5)
                .allSatisfy(item -> assertThat(textOf(item)).endsWith("03:00:00"));
    }

    @Test
    void changesTheScheduleAndExplainsWhatIsWrongWithIt() {
        signIn(Role.ADMINISTRATOR);
        UI.getCurrent().navigate(PipelineNavigation.runs(shop));
        var field = $(TextField.class).single();

        test(field).setValue("0 25 * * *");
        var refusal = field.getErrorMessage();
        test(field).setValue("30 6 * * MON");
        click("Save");

        assertThat(refusal).contains("Value 25 not in range [0, 23]");
        assertThat(paragraphs()).contains("Every Monday at 06:30 (Asia/Seoul). Next times:");
        assertThat(schedules.find(shop.id()).cron().expression()).isEqualTo("30 6 * * MON");
    }

    private void open(QueryParameters query) {
        UI.getCurrent().navigate(PipelineNavigation.runs(shop), query);
    }

    private void open(Run run) {
        UI.getCurrent().navigate(PipelineNavigation.runs(shop) + "/" + run.id().value());
    }

    private void click(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static String textOf(ListItem item) {
        return item.getElement().getTextRecursively();
    }

    private Run aRun() {
        return runs.startByItself(shop.id(), RunRequest.everythingNew(RunTrigger.MANUAL));
    }

    private RunState stateOf(Run run) {
        return runs.find(shop.id(), run.id()).orElseThrow().state();
    }

    private void refine(Run run, long in, long loaded, long duplicates, long quarantined) {
        transactions.inTenant(
                shop.id(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into run_stages
                                        values (?, ?, 1, 'REFINE', 'SUCCEEDED', null, null,
                                            ?, ?, ?, ?, now(), now())
                                        """)
                                .params(
                                        shop.id().value(),
                                        run.id().value(),
                                        in,
                                        loaded,
                                        duplicates,
                                        quarantined)
                                .update());
    }

    private void leaveOut(Run run, long rows) {
        var mapping = StringNode.valueOf("kaggle");
        var draft = new SourceDraft("clicks", "files", mapping, Map.of());
        context.getBean(SourceService.class).create(shop, Actor.martlet(shop), draft);
        var insert =
                "insert into typed_batches (tenant_id, source_id, run_id, left_out_count,"
                        + " is_registered) select tenant_id, source_id, ?, ?, true from sources";
        transactions.inTenant(
                shop.id(), () -> jdbc.sql(insert).params(run.id().value(), rows).update());
    }

    private void signIn(Role role) {
        var user = people.signedIn(people.aMember(shop, role));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }
}
