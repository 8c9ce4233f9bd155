package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.UserError;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What runs throw ends no thread that works for all tenants. */
@MartletTest
class WorkersTest {

    @Autowired private Leases leases;
    private Workbench bench;

    @BeforeEach
    void emptyTheQueue(@Autowired ApplicationContext application) throws SQLException {
        QueueFixture.emptyTheQueue();
        bench = new Workbench(application);
    }

    @Test
    void endsARunThatLacksMemoryAtOnce() throws Exception {
        var run = bench.queue(bench.aShop());
        bench.path().in(Stage.BUILD, journey -> lackMemory());

        bench.workUntilIdle();

        assertThat(bench.find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(bench.find(run).attempt()).isEqualTo(1);
        assertThat(bench.find(run).message()).startsWith("There was not enough memory for BUILD.");
    }

    @Test
    void knowsALackOfMemoryBelowOtherFailures() {
        var wrapped = new IllegalStateException(new RuntimeException(new OutOfMemoryError()));

        assertThat(NoMemory.isCauseOf(wrapped)).isTrue();
        assertThat(NoMemory.isCauseOf(new IllegalStateException())).isFalse();
    }

    /** As many errors as there are workers; each ends outside of its attempt. */
    @Test
    void worksOnAfterErrors() {
        bench.path()
                .in(
                        Stage.BUILD,
                        journey -> {
                            throw new UserError("broken");
                        })
                .havingPublished(failingTimes(2));
        bench.queue(bench.aShop());
        bench.queue(bench.aShop());
        var third = bench.queue(bench.aShop());

        assertEnds(third);
    }

    @Test
    void looksForLostRunsAfterErrors() {
        var lost = bench.queue(bench.aShop());
        leases.takeNext("a dead worker", Duration.ofSeconds(-1)).orElseThrow();
        bench.requestCancel(lost);
        bench.path().havingPublished(failingTimes(1));

        assertEnds(lost);
    }

    private void assertEnds(Run run) {
        var workers = bench.workers();
        workers.start();
        try {
            Until.isTrue(() -> bench.find(run).state().isFinished());
        } finally {
            workers.stop();
        }
    }

    private static Supplier<@Nullable Long> failingTimes(int times) {
        var left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                lackMemory();
            }
            return null;
        };
    }

    private static void lackMemory() {
        throw new OutOfMemoryError("Java heap space");
    }
}
