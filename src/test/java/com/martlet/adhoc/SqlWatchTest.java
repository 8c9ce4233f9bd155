package com.martlet.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Statements that take too long or are unwanted are stopped in the database, others are not. */
class SqlWatchTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int TWICE = 2;

    private final SetClock clock = new SetClock();
    private final SqlWatch watch = new SqlWatch();

    @AfterEach
    void stop() {
        watch.destroy();
    }

    @Test
    void stopsAStatementThatTakesTooLong() throws Exception {
        var statement = new Statement();
        var patient = new Statement(A_MINUTE.multipliedBy(10));
        try (var one = watch.over(statement.run);
                var other = watch.over(patient.run)) {
            clock.add(A_MINUTE);

            statement.awaitStops();
        }

        assertThat(statement.run.isTooLong()).isTrue();
        assertThat(patient.stops).hasValue(0);
    }

    /** One stop may come before the database has begun, so it is asked again and again. */
    @Test
    void stopsAStatementThatWasCancelledBeforeItBegan() throws Exception {
        var statement = new Statement();
        statement.run.end();
        statement.run.cancel();
        try (var watching = watch.over(statement.run)) {
            statement.run.begin(statement.connection());

            statement.awaitStops();
        }

        assertThat(statement.run.isCancelled()).isTrue();
        assertThat(statement.run.isTooLong()).isFalse();
    }

    @Test
    void leavesTheConnectionAloneOnceTheStatementIsOver() throws Exception {
        var over = new Statement();
        var closed = new Statement();
        var next = new Statement();
        over.run.end();
        watch.over(closed.run).close();
        try (var one = watch.over(over.run);
                var two = watch.over(next.run)) {
            clock.add(A_MINUTE);

            next.awaitStops();
        }

        assertThat(over.stops).hasValue(0);
        assertThat(closed.stops).hasValue(0);
    }

    /** A statement whose database only counts how often it is stopped. */
    private final class Statement {

        private final AtomicInteger stops = new AtomicInteger();
        private final CountDownLatch stopped = new CountDownLatch(TWICE);
        private final SqlRun run;

        Statement() {
            this(A_MINUTE);
        }

        Statement(Duration limit) {
            run = new SqlRun(clock, new SqlLimits(10, limit));
            run.begin(connection());
        }

        void awaitStops() throws InterruptedException {
            assertThat(stopped.await(30, TimeUnit.SECONDS)).as("stopped again and again").isTrue();
        }

        Connection connection() {
            return fake(Connection.class, fake(PGConnection.class, null));
        }

        private <T> T fake(Class<T> type, Object unwrapped) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (self, method, arguments) -> {
                                if (method.getName().equals("cancelQuery")) {
                                    stops.incrementAndGet();
                                    stopped.countDown();
                                }
                                return unwrapped;
                            }));
        }
    }

    private static final class SetClock extends Clock {

        private final AtomicReference<Instant> now =
                new AtomicReference<>(Instant.parse("2020-10-25T00:00:00Z"));

        void add(Duration time) {
            now.updateAndGet(before -> before.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
