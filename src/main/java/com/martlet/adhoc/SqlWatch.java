package com.martlet.adhoc;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Looks after statements on their way and stops those that are unwanted or take too long. */
@Component
class SqlWatch implements DisposableBean {

    private static final long EVERY = Duration.ofMillis(250).toMillis();

    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(
                    1, work -> Thread.ofPlatform().daemon().name("sql-watch").unstarted(work));

    /** Until it is closed. */
    Watching over(SqlRun run) {
        var task =
                clock.scheduleWithFixedDelay(
                        run::stopWhenUnwanted, EVERY, EVERY, TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    /** Ends with the statement. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
