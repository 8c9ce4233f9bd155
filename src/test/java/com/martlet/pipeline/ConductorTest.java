package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantTransactions;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How runs are conducted, along a path whose stages the test makes up. */
@MartletTest
class ConductorTest {

    private static final Duration SOON = Duration.ofMillis(50);

    @Autowired private Leases leases;
    @Autowired private RunJournal journal;
    @Autowired private PulseJournal pulses;
    @Autowired private RunRepository repository;
    @Autowired private RunService runs;
    @Autowired private TenantService tenants;
    @Autowired private TenantTransactions transactions;
    @Autowired private FailPoints failPoints;
    @Autowired private JdbcClient jdbc;
    private final FakePath path = new FakePath();

    @BeforeEach
    void emptyTheQueue() throws SQLException {
        QueueFixture.emptyTheQueue();
    }

    @Test
    void walksThePathInOrder() throws Exception {
        var run = queue(aShop());

        workUntilIdle();

        assertThat(path.stagesOf(run.id())).containsExactly(Stage.values());
        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(find(run).rows()).isEqualTo(new RowCounts(28, 28, 0, 0));
        assertThat(find(run).dataVersion()).isEqualTo(7);
        assertThat(find(run).progress()).isEqualTo(1);
        assertThat(find(run).finishedAt()).isNotNull();
    }

    @Test
    void writesEachStageDown() throws Exception {
        var run = queue(aShop());

        workUntilIdle();

        assertThat(stages(run)).extracting(RunStage::stage).containsExactly(Stage.values());
        assertThat(stages(run)).extracting(RunStage::state).containsOnly(RunState.SUCCEEDED);
        assertThat(stages(run).get(1).rows()).isEqualTo(new RowCounts(28, 28, 0, 0));
        assertThat(stages(run)).allSatisfy(stage -> assertThat(stage.finishedAt()).isNotNull());
    }

    @Test
    void warnsWhenRowsWereQuarantined() throws Exception {
        path.refining(new RowCounts(30, 26, 3, 1));
        var run = queue(aShop());

        workUntilIdle();

        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED_WITH_WARNINGS);
    }

    @Test
    void failsWithTheWordsOfAUserError() throws Exception {
        path.in(
                Stage.BUILD,
                journey -> {
                    throw new UserError("daily_kpi holds a day twice: 2020-10-25.");
                });
        var run = queue(aShop());

        workUntilIdle();

        assertThat(find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(find(run).message()).isEqualTo("daily_kpi holds a day twice: 2020-10-25.");
        assertThat(stages(run).getLast().stage()).isEqualTo(Stage.BUILD);
        assertThat(stages(run).getLast().state()).isEqualTo(RunState.FAILED);
        assertThat(path.stagesOf(run.id())).doesNotContain(Stage.PUBLISH);
    }

    @Test
    void triesAgainWhatARetryHelps() throws Exception {
        failTimes(1, new ExternalError("Spark's driver is gone.", Retry.HELPS));
        var run = queue(aShop());

        workUntilIdle();
        var between = find(run);
        workUntilFinished(run);

        assertThat(between.state()).isEqualTo(RunState.RETRYING);
        assertThat(between.message()).isEqualTo("Spark's driver is gone.");
        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(find(run).attempt()).isEqualTo(2);
        assertThat(find(run).message()).isNull();
    }

    @Test
    void givesUpAfterThreeAttempts() throws Exception {
        failTimes(3, new ExternalError("Spark's driver is gone.", Retry.HELPS));
        var run = queue(aShop());

        workUntilFinished(run);

        assertThat(find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(find(run).message()).isEqualTo("Spark's driver is gone. Tried 3 times.");
    }

    @Test
    void failsAtOnceWhereARetryIsUseless() throws Exception {
        failTimes(1, new ExternalError("The disk is full.", Retry.IS_USELESS));
        var run = queue(aShop());

        workUntilIdle();

        assertThat(find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(find(run).attempt()).isEqualTo(1);
    }

    @Test
    void triesAgainWhenTheDatabaseWentAway() throws Exception {
        failTimes(
                1,
                new DataAccessResourceFailureException(
                        "gone", new SQLNonTransientConnectionException("closed", "08006")));
        var run = queue(aShop());

        workUntilFinished(run);

        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(find(run).attempt()).isEqualTo(2);
    }

    @Test
    void namesAFaultOfItsOwn() throws Exception {
        failTimes(1, new IllegalStateException("never thought of"));
        var run = queue(aShop());

        workUntilIdle();

        assertThat(find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(find(run).message())
                .startsWith("A fault of Martlet itself broke REFINE:")
                .contains("never thought of");
    }

    @Test
    void stopsBetweenStagesWhenCancelled() throws Exception {
        var shop = aShop();
        path.in(Stage.COLLECT, journey -> cancelAndWaitUntilHeard(shop, journey));
        var run = queue(shop);

        workUntilIdle();

        assertThat(find(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(path.stagesOf(run.id())).containsExactly(Stage.COLLECT);
    }

    @Test
    void stopsInsideARequestWhenCancelled() throws Exception {
        var shop = aShop();
        path.in(
                Stage.REFINE,
                journey -> {
                    cancelAndWaitUntilHeard(shop, journey);
                    throw new CancellationException();
                });
        var run = queue(shop);

        workUntilIdle();

        assertThat(find(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(stages(run).getLast().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void leavesARunThatAnotherWorkerTookUp() throws Exception {
        path.in(Stage.BUILD, this::loseTheLease);
        var run = queue(aShop());

        workUntilIdle();

        assertThat(path.stagesOf(run.id())).doesNotContain(Stage.PUBLISH);
        assertThat(find(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(find(run).attempt()).isEqualTo(2);
    }

    @Test
    void goesOnAfterACrash() throws Exception {
        var run = queue(aShop());
        leases.takeNext("a dead worker", Duration.ofSeconds(-1)).orElseThrow();

        leases.takeUpLost(3, List.of());
        workUntilFinished(run);

        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(find(run).attempt()).isEqualTo(2);
        assertThat(path.stagesOf(run.id())).containsExactly(Stage.values());
    }

    @Test
    void doesNotRepeatWhatWasPublished() throws Exception {
        var run = queue(aShop());
        var lost = leases.takeNext("a dead worker", Duration.ofSeconds(-1)).orElseThrow();
        journal.begin(lost, Stage.REFINE);
        journal.end(lost, Stage.REFINE, StageResult.moved(new RowCounts(9, 8, 1, 0)));
        leases.takeUpLost(3, List.of());
        path.beginningWith(Stage.PUBLISH);

        workUntilFinished(run);

        assertThat(path.stagesOf(run.id()))
                .containsExactly(Stage.PUBLISH, Stage.EVALUATE, Stage.CAMPAIGN, Stage.MEASURE);
        assertThat(find(run).rows()).isEqualTo(new RowCounts(9, 8, 1, 0));
        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void keepsTheLogOfARun() throws Exception {
        path.in(Stage.REFINE, journey -> journey.listener().log(Phrase.plain("events 2020-10-25")));
        var run = queue(aShop());

        workUntilIdle();

        assertThat(runs.log(run.tenant(), run.id(), 0, 10))
                .extracting(LogLine::text)
                .containsExactly("events 2020-10-25");
    }

    @Test
    void neverRunsARunTwice() throws Exception {
        var shops = List.of(aShop(), aShop(), aShop());
        var all = Stream.of(0, 1, 2, 0, 1, 2).map(shops::get).map(this::queue).toList();

        try (var workers = Executors.newFixedThreadPool(2)) {
            workers.submit(() -> workUntilIdle());
            workers.submit(() -> workUntilIdle());
        }
        workUntilIdle();

        assertThat(all)
                .allSatisfy(
                        run -> assertThat(path.stagesOf(run.id())).containsExactly(Stage.values()));
        assertThat(path.mostAtWork()).isLessThanOrEqualTo(2);
    }

    private void failTimes(int times, RuntimeException failure) {
        var left = new AtomicInteger(times);
        path.in(
                Stage.REFINE,
                journey -> {
                    if (left.getAndDecrement() > 0) {
                        throw failure;
                    }
                });
    }

    private void cancelAndWaitUntilHeard(Tenant shop, Journey journey) {
        transactions.inTenant(shop.id(), () -> repository.requestCancel(journey.lease().run()));
        Until.isTrue(journey.listener()::isCancelled);
    }

    /** The lease runs out and somebody else takes the run. */
    private void loseTheLease(Journey journey) {
        var lease = journey.lease();
        transactions.inTenant(
                lease.tenant(),
                () ->
                        jdbc.sql(
                                        """
                                        update runs set lease_token = nextval('run_fences'),
                                            attempt = attempt + 1
                                        where run_id = :run
                                        """)
                                .param("run", lease.run().value())
                                .update());
    }

    private Void workUntilIdle() throws InterruptedException {
        var worker = aWorker();
        while (worker.workOnNext()) {
            Thread.onSpinWait();
        }
        return null;
    }

    private void workUntilFinished(Run run) {
        var worker = aWorker();
        Until.isTrue(
                () -> {
                    worker.workOnNext();
                    return find(run).state().isFinished();
                });
    }

    private RunWorker aWorker() {
        var settings = new PipelineSettings(2, Duration.ofMinutes(1), SOON, SOON, SOON, 3, SOON);
        var attempts =
                new Attempts(
                        path, journal, repository, tenants, transactions, failPoints, settings);
        var tools = new RunWorker.Tools(new Owner(), Clock.systemUTC());
        return new RunWorker(leases, pulses, attempts, settings, tools);
    }

    private Tenant aShop() {
        return QueueFixture.aShop(jdbc, tenants);
    }

    private Run queue(Tenant shop) {
        return runs.startByItself(shop.id(), RunRequest.everythingNew(RunTrigger.MANUAL));
    }

    private Run find(Run run) {
        return runs.find(run.tenant(), run.id()).orElseThrow();
    }

    private List<RunStage> stages(Run run) {
        return runs.stages(run.tenant(), run.id());
    }
}
