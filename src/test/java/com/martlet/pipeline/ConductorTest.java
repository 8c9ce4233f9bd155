package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How runs are conducted. */
@MartletTest
class ConductorTest {

    @Autowired private RunRepository repository;
    @Autowired private RunService runs;
    @Autowired private TenantTransactions transactions;
    private Workbench bench;

    @BeforeEach
    void emptyTheQueue(@Autowired ApplicationContext application) throws SQLException {
        QueueFixture.emptyTheQueue();
        bench = new Workbench(application);
    }

    @Test
    void walksThePathInOrder() throws Exception {
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.path().stagesOf(run.id())).containsExactly(Stage.values());
        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.find(run).rows()).isEqualTo(new RowCounts(28, 28, 0, 0));
        assertThat(bench.find(run).dataVersion()).isEqualTo(7);
        assertThat(bench.find(run).progress()).isEqualTo(1);
        assertThat(bench.find(run).finishedAt()).isNotNull();
    }

    @Test
    void writesEachStageDown() throws Exception {
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.stages(run)).extracting(RunStage::stage).containsExactly(Stage.values());
        assertThat(bench.stages(run)).extracting(RunStage::state).containsOnly(RunState.SUCCEEDED);
        assertThat(bench.stages(run).get(1).rows()).isEqualTo(new RowCounts(28, 28, 0, 0));
        assertThat(bench.stages(run))
                .allSatisfy(stage -> assertThat(stage.finishedAt()).isNotNull());
    }

    @Test
    void warnsWhenRowsWereQuarantined() throws Exception {
        bench.path().refining(new RowCounts(30, 26, 3, 1));
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED_WITH_WARNINGS);
    }

    @Test
    void stopsBetweenStagesWhenCancelled() throws Exception {
        var shop = bench.aShop();
        bench.path().in(Stage.COLLECT, journey -> cancelAndWaitUntilHeard(shop, journey));
        var run = bench.queue(shop);

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(bench.path().stagesOf(run.id())).containsExactly(Stage.COLLECT);
    }

    @Test
    void stopsInsideARequestWhenCancelled() throws Exception {
        var shop = bench.aShop();
        bench.path()
                .in(
                        Stage.REFINE,
                        journey -> {
                            cancelAndWaitUntilHeard(shop, journey);
                            throw new CancellationException();
                        });
        var run = bench.queue(shop);

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(bench.stages(run).getLast().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void keepsTheLogOfARun() throws Exception {
        bench.path()
                .in(
                        Stage.REFINE,
                        journey -> journey.listener().log(Phrase.plain("events 2020-10-25")));
        var run = bench.queue(bench.aShop());

        bench.workUntilIdle();

        assertThat(runs.log(run.tenant(), run.id(), 0, 10))
                .extracting(LogLine::text)
                .containsExactly("events 2020-10-25");
    }

    @Test
    void neverRunsARunTwice() throws Exception {
        var shops = List.of(bench.aShop(), bench.aShop(), bench.aShop());
        var all = Stream.of(0, 1, 2, 0, 1, 2).map(shops::get).map(bench::queue).toList();

        try (var workers = Executors.newFixedThreadPool(2)) {
            workers.submit(() -> bench.workUntilIdle());
            workers.submit(() -> bench.workUntilIdle());
        }
        bench.workUntilIdle();

        assertThat(all)
                .allSatisfy(
                        run ->
                                assertThat(bench.path().stagesOf(run.id()))
                                        .containsExactly(Stage.values()));
        assertThat(bench.path().mostAtWork()).isLessThanOrEqualTo(2);
    }

    private void cancelAndWaitUntilHeard(Tenant shop, Journey journey) {
        transactions.inTenant(shop.id(), () -> repository.requestCancel(journey.lease().run()));
        Until.isTrue(journey.listener()::isCancelled);
    }
}
