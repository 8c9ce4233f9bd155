package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.RowCounts;
import com.martlet.base.UserError;
import com.martlet.identity.TenantTransactions;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of runs whose stages fail or whose workers die. */
@MartletTest
class ConductorFailuresTest {

    @Autowired private Leases leases;
    @Autowired private LostRuns lostRuns;
    @Autowired private RunJournal journal;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;
    private Workbench bench;

    @BeforeEach
    void emptyTheQueue(@Autowired ApplicationContext application) throws SQLException {
        QueueFixture.emptyTheQueue();
        bench = new Workbench(application);
    }

    @Test
    void failsWithTheWordsOfAUserError() throws Exception {
        bench.path()
                .in(
                        Stage.BUILD,
                        journey -> {
                            throw new UserError("daily_kpi holds a day twice: 2020-10-25.");
                        });
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(bench.find(run).message()).isEqualTo("daily_kpi holds a day twice: 2020-10-25.");
        assertThat(bench.stages(run).getLast().stage()).isEqualTo(Stage.BUILD);
        assertThat(bench.stages(run).getLast().state()).isEqualTo(RunState.FAILED);
        assertThat(bench.path().stagesOf(run.id())).doesNotContain(Stage.PUBLISH);
    }

    @Test
    void triesAgainWhatARetryHelps() throws Exception {
        failTimes(1, new ExternalError(Retry.HELPS, "Spark's driver is gone."));
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();
        var between = bench.find(run);
        bench.workUntilFinished(run);

        assertThat(between.state()).isEqualTo(RunState.RETRYING);
        assertThat(between.message()).isEqualTo("Spark's driver is gone.");
        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.find(run).attempt()).isEqualTo(2);
        assertThat(bench.find(run).message()).isNull();
    }

    @Test
    void givesUpAfterThreeAttempts() throws Exception {
        failTimes(3, new ExternalError(Retry.HELPS, "Spark's driver is gone."));
        var run = bench.queue(bench.aShop());

        bench.workUntilFinished(run);

        assertThat(bench.find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(bench.find(run).message()).isEqualTo("Spark's driver is gone. Tried 3 times.");
    }

    @Test
    void failsAtOnceWhereARetryIsUseless() throws Exception {
        failTimes(1, new ExternalError(Retry.IS_USELESS, "The disk is full."));
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(bench.find(run).attempt()).isEqualTo(1);
    }

    @Test
    void triesAgainWhenTheDatabaseWentAway() throws Exception {
        failTimes(
                1,
                new DataAccessResourceFailureException(
                        "gone", new SQLNonTransientConnectionException("closed", "08006")));
        var run = bench.queue(bench.aShop());

        bench.workUntilFinished(run);

        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.find(run).attempt()).isEqualTo(2);
    }

    @Test
    void namesAFaultOfItsOwn() throws Exception {
        failTimes(1, new IllegalStateException("never thought of"));
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(bench.find(run).message())
                .startsWith("A fault of Martlet itself broke REFINE:")
                .contains("never thought of");
    }

    @Test
    void leavesARunThatAnotherWorkerTookUp() throws Exception {
        bench.path().in(Stage.BUILD, this::loseTheLease);
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.path().stagesOf(run.id())).doesNotContain(Stage.PUBLISH);
        assertThat(bench.find(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(bench.find(run).attempt()).isEqualTo(2);
    }

    @Test
    void goesOnAfterACrash() throws Exception {
        var run = bench.queue(bench.aShop());
        leases.takeNext("a dead worker", Duration.ofSeconds(-1)).orElseThrow();

        lostRuns.takeUp(3, List.of());
        bench.workUntilFinished(run);

        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.find(run).attempt()).isEqualTo(2);
        assertThat(bench.path().stagesOf(run.id())).containsExactly(Stage.values());
    }

    @Test
    void doesNotRepeatWhatWasPublished() throws Exception {
        var run = bench.queue(bench.aShop());
        var lost = leases.takeNext("a dead worker", Duration.ofSeconds(-1)).orElseThrow();
        journal.begin(lost, Stage.REFINE);
        journal.end(lost, Stage.REFINE, StageResult.moved(new RowCounts(9, 8, 1, 0)));
        lostRuns.takeUp(3, List.of());
        bench.path().beginningWith(Stage.PUBLISH);

        bench.workUntilFinished(run);

        assertThat(bench.path().stagesOf(run.id()))
                .containsExactly(Stage.PUBLISH, Stage.EVALUATE, Stage.CAMPAIGN, Stage.MEASURE);
        assertThat(bench.find(run).rows()).isEqualTo(new RowCounts(9, 8, 1, 0));
        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    private void failTimes(int times, RuntimeException failure) {
        var left = new AtomicInteger(times);
        bench.path()
                .in(
                        Stage.REFINE,
                        journey -> {
                            if (left.getAndDecrement() > 0) {
                                throw failure;
                            }
                        });
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
}
