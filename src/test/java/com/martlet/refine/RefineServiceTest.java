package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.ExternalError;
import com.martlet.base.Period;
import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.source.FilePage;
import com.martlet.source.FileState;
import com.martlet.source.ReceivedFile;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobOutcome;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.testing.MartletTest;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@MartletTest
class RefineServiceTest {

    private static final LocalDate MONDAY = LocalDate.parse("2020-10-26");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final long RUN = 17;

    @Autowired private SourceService sources;
    @Autowired private Lake lake;
    @Autowired private WaitingFiles waiting;
    @Autowired private BatchRegister register;
    @Autowired private LoadJournal journal;
    @Autowired private JsonMapper json;
    @Autowired private ApplicationContext context;

    private final Listener listener = new Listener();
    private Tenant shop;
    private FakeRefinery refinery;
    private RefineService refine;
    private long loads;

    @BeforeEach
    void openAShop() {
        shop = new TestPeople(context).aTenant();
        refinery = new FakeRefinery(lake, shop.id());
        refine = refining(refinery.spark);
        sources.create(shop, Actor.martlet(shop), ordersSource());
    }

    @Test
    void accountsForFreshRows() {
        receive("2020-10-26 a\n2020-10-26 b\n2020-10-26 b\n2020-10-27 c\nnonsense");

        var report = run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(5, 3, 1, 1));
        assertThat(report.tableDays())
                .containsEntry(new TableDay("purchases", MONDAY), 2L)
                .containsEntry(new TableDay("purchases", TUESDAY), 1L);
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        receive("2020-10-26 a\nnonsense");
        run(null);

        assertThat(run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void addsLateRowsToADayThatIsPublished() {
        receive("2020-10-26 a\n2020-10-26 b");
        run(null);
        receive("2020-10-26 b\n2020-10-26 c");

        var report = run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(2, 1, 1, 0));
        assertThat(report.tableDays()).containsEntry(new TableDay("purchases", MONDAY), 3L);
    }

    @Test
    void countsTheSameForADayThatRunsAgain() {
        receive("2020-10-26 a\n2020-10-26 b");
        receive("2020-10-26 b");

        var first = run(Period.day(MONDAY));
        var second = run(Period.day(MONDAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(3, 2, 1, 0));
        assertThat(second.rows()).isEqualTo(first.rows());
    }

    @Test
    void countsTheRefusedRowsOfADayThatRunsAgain() {
        receive("2020-10-26 a\n2020-10-26 b\nnonsense");
        receive("2020-10-26 b\nmore nonsense");

        var first = run(Period.day(MONDAY));
        var second = run(Period.day(MONDAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(5, 2, 1, 2));
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(run(Period.day(MONDAY)).rows()).isEqualTo(first.rows());
    }

    @Test
    void countsAFileWithoutADayWithTheDaysItCameWith() {
        receive("2020-10-26 a");
        sources.create(shop, Actor.martlet(shop), ordersSource("others"));
        receive("others", "nonsense\nmore nonsense");

        var first = run(Period.day(MONDAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(3, 1, 0, 2));
        assertThat(run(Period.day(MONDAY)).rows()).isEqualTo(first.rows());
        assertThat(run(Period.day(MONDAY)).rows()).isEqualTo(first.rows());
    }

    @Test
    void countsNoRefusedRowsOfOtherDaysFilesAgain() {
        receive("2020-10-26 a\nnonsense");
        run(null);
        receive("2020-10-27 b\nmore nonsense");
        run(null);

        assertThat(run(Period.day(MONDAY)).rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
        assertThat(run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void countsNoRefusedRowsOfAFileTakenBack() {
        receive("2020-10-26 a\nnonsense");
        var wrong = receive("2020-10-26 b\nmore nonsense");
        run(null);

        sources.takeBack(shop, Actor.martlet(shop), "orders", wrong.id());

        assertThat(run(Period.day(MONDAY)).rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    }

    @Test
    void leavesRowsOutsideThePeriodForALaterRun() {
        receive("2020-10-26 a\n2020-10-27 b");

        var dated = run(Period.day(MONDAY));
        var rest = run(null);

        assertThat(dated.tableDays()).containsOnlyKeys(new TableDay("purchases", MONDAY));
        assertThat(dated.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
        assertThat(rest.tableDays()).containsOnlyKeys(new TableDay("purchases", TUESDAY));
        assertThat(rest.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void takesTheRowsOfAFileOutAgain() {
        receive("2020-10-26 a\n2020-10-26 b");
        var wrong = receive("2020-10-26 b\n2020-10-26 x\n2020-10-27 y");
        run(null);

        sources.takeBack(shop, Actor.martlet(shop), "orders", wrong.id());
        var report = run(null);

        assertThat(report.rows()).isEqualTo(RowCounts.NONE);
        assertThat(report.tableDays())
                .containsEntry(new TableDay("purchases", MONDAY), 2L)
                .containsEntry(new TableDay("purchases", TUESDAY), 0L);
        assertThat(run(null).tableDays()).isEmpty();
    }

    @Test
    void neverReadsAFileTakenBackBeforeTheRun() {
        var wrong = receive("2020-10-26 a");
        sources.takeBack(shop, Actor.martlet(shop), "orders", wrong.id());

        assertThat(run(null).rows()).isEqualTo(RowCounts.NONE);
        assertThat(refinery.spark.requests()).isEmpty();
    }

    @Test
    void keepsATakeBackThatComesWhileTheLoadRuns() {
        var wrong = receive("2020-10-26 a\n2020-10-26 b");
        refine.parse(shop, RUN, listener);
        var load = new LoadId(++loads);
        var plan = refine.plan(shop, null);
        var report = refine.load(shop, load, plan, listener);
        sources.takeBack(shop, Actor.martlet(shop), "orders", wrong.id());
        refinery.publish(load, report);
        refine.markLoaded(shop.id(), load);

        assertThat(run(null).tableDays()).containsEntry(new TableDay("purchases", MONDAY), 0L);
    }

    @Test
    void parsesAgainWhatACrashLeftUnregistered() {
        receive("2020-10-26 a");
        var crashing = refining(new FakeSparkJobs().answer("parse", spec -> crash(spec)));
        assertThatThrownBy(() -> crashing.parse(shop, RUN, listener))
                .hasMessage("the machine went down");
        assertThat(lake.list(shop.id(), "typed")).hasSize(1);

        var report = run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
        assertThat(lake.list(shop.id(), "typed")).isEmpty();
    }

    @Test
    void loadsAgainWhatACrashLeftUnpublished() {
        receive("2020-10-26 a\nnonsense");
        refine.parse(shop, RUN, listener);
        refine.load(shop, new LoadId(++loads), refine.plan(shop, null), listener);

        assertThat(run(null).rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    }

    @Test
    void accountsForARunInWhichEveryRowIsRefused() {
        receive("nonsense\nmore nonsense");

        assertThat(run(null).rows()).isEqualTo(new RowCounts(2, 0, 0, 2));
        assertThat(run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void remembersWhatBecameOfAFile() {
        receive("2020-10-26 a\nnonsense");

        run(null);

        assertThat(sources.files(shop.id(), "orders", FilePage.first(1)))
                .singleElement()
                .satisfies(
                        status -> {
                            assertThat(status.state()).isEqualTo(FileState.PARSED);
                            assertThat(status.rows()).isEqualTo(2);
                            assertThat(status.quarantined()).isEqualTo(1);
                        });
    }

    @Test
    void keepsThePasswordOutOfTheSpec() {
        receive("2020-10-26 a");

        run(null);

        var request = refinery.spark.requests().getLast();
        assertThat(request.secrets()).containsEntry("warehouse.password", "s3cret");
        assertThat(json.writeValueAsString(request.spec())).doesNotContain("s3cret");
        assertThat(refinery.spark.lastSpec().path("zone").asString()).isEqualTo("Asia/Seoul");
    }

    @Test
    void saysWhatFailedAndWhetherARetryHelps() {
        receive("2020-10-26 a");
        var failing =
                refining(
                        new FakeSparkJobs()
                                .answer("parse", s -> new JobOutcome.Failed("disk full", true)));

        assertThatThrownBy(() -> failing.parse(shop, RUN, listener))
                .isInstanceOfSatisfying(
                        ExternalError.class, error -> assertThat(error.retryHelps()).isTrue())
                .hasMessage("Spark could not read 1 files: disk full");
    }

    @Test
    void registersNothingWhenTheReportForgetsAFile() {
        receive("2020-10-26 a");
        var forgetful = refining(new FakeSparkJobs().succeed("parse", "{\"batches\":[]}"));

        assertThatThrownBy(() -> forgetful.parse(shop, RUN, listener))
                .isInstanceOf(ExternalError.class)
                .hasMessageContaining("Spark's report lacks the files");
        assertThat(run(null).rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void failsWhenALoadLostRows() {
        receive("2020-10-26 a\n2020-10-26 b");
        refine.parse(shop, RUN, listener);
        var losing =
                refining(
                        new FakeSparkJobs()
                                .succeed(
                                        "load",
                                        """
                                        {"tables": [{"table": "purchases", "day": "2020-10-26",
                                            "rows": 0, "typedRows": 1}]}
                                        """));

        assertThatThrownBy(
                        () ->
                                losing.load(
                                        shop,
                                        new LoadId(++loads),
                                        refine.plan(shop, null),
                                        listener))
                .isInstanceOfSatisfying(
                        ExternalError.class, error -> assertThat(error.retryHelps()).isTrue())
                .hasMessage("Spark's report has 1 of 2 typed rows of purchases on 2020-10-26.");
    }

    @Test
    void stopsWhenCancelled() {
        receive("2020-10-26 a");
        listener.cancelled = true;

        assertThatThrownBy(() -> refine.parse(shop, RUN, listener))
                .isInstanceOf(CancellationException.class);
        listener.cancelled = false;
        assertThat(run(null).rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    private RefineReport run(@Nullable Period period) {
        refine.parse(shop, RUN, listener);
        var load = new LoadId(++loads);
        var report = refine.load(shop, load, refine.plan(shop, period), listener);
        refinery.publish(load, report);
        refine.markLoaded(shop.id(), load);
        return report;
    }

    private RefineService refining(FakeSparkJobs spark) {
        var requests = new Requests(spark, json);
        return new RefineService(
                new BatchParser(waiting, register, requests, lake, Clock.systemUTC()),
                new BatchLoader(journal, refinery, requests, lake),
                journal);
    }

    private JobOutcome crash(tools.jackson.databind.JsonNode spec) {
        var batch = spec.path("batches").path(0).path("batch").asLong();
        var path = "typed/purchases/batch=%d/dt=2020-10-26/part-0.parquet".formatted(batch);
        lake.append(shop.id(), path, new ByteArrayInputStream(new byte[] {1}));
        throw new IllegalStateException("the machine went down");
    }

    private SourceDraft ordersSource() {
        return ordersSource("orders");
    }

    private SourceDraft ordersSource(String name) {
        var mapping =
                json.readTree(
                        "{\"datasets\":{\"purchases\":{\"purchased_at\":\"t\",\"amount\":\"a\"}}}");
        return new SourceDraft(name, "files", mapping, null);
    }

    private ReceivedFile receive(String content) {
        return receive("orders", content);
    }

    private ReceivedFile receive(String source, String content) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return sources.receive(shop, Actor.martlet(shop), source, "a.csv", bytes, null);
    }

    private static final class Listener implements JobListener {

        private boolean cancelled;

        @Override
        public void log(Phrase line) {}

        @Override
        public void progress(double done, String step) {}

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
