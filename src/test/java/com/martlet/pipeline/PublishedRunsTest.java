package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.RowCounts;
import com.martlet.base.UserError;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Once the pointers have moved, no run ends as if nothing had happened. */
@MartletTest
class PublishedRunsTest {

    private static final Supplier<@Nullable Long> NOTHING = () -> null;

    @Autowired private Leases leases;
    @Autowired private RunJournal journal;
    private Workbench bench;

    @BeforeEach
    void emptyTheQueue(@Autowired ApplicationContext application) throws SQLException {
        QueueFixture.emptyTheQueue();
        bench = new Workbench(application);
    }

    @Test
    void keepsItsVersionWhenALaterStageFails() throws Exception {
        var run = bench.queue(bench.aShop());
        failIn(Stage.EVALUATE, new UserError("The segment is broken."));

        bench.workUntilIdle();

        assertEnded(run, RunState.SUCCEEDED_WITH_WARNINGS, 7L, "The segment is broken.");
        assertThat(bench.stages(run).getLast().stage()).isEqualTo(Stage.EVALUATE);
        assertThat(bench.stages(run).getLast().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void keepsItsVersionWhenTheAnswerOfTheWarehouseIsLost() {
        var run = bench.queue(bench.aShop());
        bench.path().havingPublished(() -> 9L);
        failIn(Stage.PUBLISH, new ExternalError(Retry.HELPS, "No answer."));

        bench.workUntilFinished(run);

        assertEnded(run, RunState.SUCCEEDED_WITH_WARNINGS, 9L, "No answer. Tried 3 times.");
    }

    @Test
    void warnsOfWhatTheAttemptBeforeRefused() {
        var run = bench.queue(bench.aShop());
        var lost = leases.takeNext("a dead worker", Duration.ofSeconds(-1)).orElseThrow();
        journal.begin(lost, Stage.REFINE);
        journal.end(lost, Stage.REFINE, StageResult.moved(new RowCounts(9, 7, 1, 1)));
        bench.reconciler().takeUpLostRuns();
        bench.path().beginningWith(Stage.PUBLISH);

        bench.workUntilFinished(run);

        assertThat(bench.find(run).state()).isEqualTo(RunState.SUCCEEDED_WITH_WARNINGS);
    }

    @Test
    void failsWithoutAVersionBeforeItPublished() throws Exception {
        var run = bench.queue(bench.aShop());
        failIn(Stage.BUILD, new UserError("A day is there twice."));

        bench.workUntilIdle();

        assertEnded(run, RunState.FAILED, null, "A day is there twice.");
    }

    @Test
    void asksWhatALostRunPublishedBeforeItIsOver() {
        assertThat(endLost(() -> 9L, run -> {}).state())
                .isEqualTo(RunState.SUCCEEDED_WITH_WARNINGS);
        assertThat(endLost(() -> 9L, run -> {}).dataVersion()).isEqualTo(9L);
        assertThat(endLost(NOTHING, run -> {}).state()).isEqualTo(RunState.FAILED);
        assertThat(endLost(NOTHING, run -> {}).dataVersion()).isNull();
    }

    @Test
    void keepsTheVersionOfARunCancelledAfterItPublished() {
        var cancelled = endLost(() -> 9L, bench::requestCancel);

        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.dataVersion()).isEqualTo(9L);
    }

    @Test
    void leavesALostRunAsItIsWhileTheWarehouseIsAway() {
        Supplier<@Nullable Long> away =
                () -> {
                    throw new IllegalStateException("away");
                };

        assertThat(endLost(away, run -> {}).state()).isEqualTo(RunState.RUNNING);
    }

    /** A run whose worker dies in each attempt. */
    private Run endLost(Supplier<@Nullable Long> published, Consumer<Run> meanwhile) {
        var run = bench.queue(bench.aShop());
        bench.path().havingPublished(published);
        var reconciler = bench.reconciler();
        for (var attempt = 1; attempt <= 3; attempt++) {
            if (leases.takeNext("a dead worker", Duration.ofSeconds(-1)).isPresent()) {
                meanwhile.accept(run);
                reconciler.takeUpLostRuns();
            }
        }
        return bench.find(run);
    }

    private void failIn(Stage stage, RuntimeException failure) {
        bench.path()
                .in(
                        stage,
                        journey -> {
                            throw failure;
                        });
    }

    private void assertEnded(Run run, RunState state, @Nullable Long version, String message) {
        var ended = bench.find(run);
        assertThat(ended.state()).isEqualTo(state);
        assertThat(ended.dataVersion()).isEqualTo(version);
        assertThat(ended.message()).isEqualTo(message);
    }
}
