package com.martlet.pipeline;

import com.martlet.pipeline.Pulse.Stop;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the next run and works on it to its end, through outages of the database. */
@Component
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final long PATIENCE_MILLIS = 1000;

    private final Leases leases;
    private final PulseJournal journal;
    private final Attempts attempts;
    private final PipelineSettings settings;
    private final Tools tools;
    private final Set<Pulse> pulses = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService hearts =
            Executors.newScheduledThreadPool(
                    1, work -> Thread.ofPlatform().daemon().name("run-heart").unstarted(work));
    private volatile boolean stopping;

    RunWorker(
            Leases leases,
            PulseJournal journal,
            Attempts attempts,
            PipelineSettings settings,
            Tools tools) {
        this.leases = leases;
        this.journal = journal;
        this.attempts = attempts;
        this.settings = settings;
        this.tools = tools;
    }

    /** Who works, by which clock. */
    @Component
    record Tools(Owner owner, Clock clock) {}

    /** Works on one run; false when none waits. */
    boolean workOnNext() throws InterruptedException {
        if (stopping) {
            return false;
        }
        var lease = leases.takeNext(tools.owner().name(), settings.lease());
        if (lease.isPresent()) {
            work(lease.get());
        }
        return lease.isPresent();
    }

    private void work(Lease lease) throws InterruptedException {
        var pulse = new Pulse(lease, leases, journal, settings.lease(), tools.clock());
        pulses.add(pulse);
        var every = settings.heartbeat().toMillis();
        var heart = hearts.scheduleWithFixedDelay(pulse::beat, every, every, TimeUnit.MILLISECONDS);
        try {
            attempt(lease, pulse);
        } finally {
            heart.cancel(false);
            pulses.remove(pulse);
        }
    }

    private void attempt(Lease lease, Pulse pulse) throws InterruptedException {
        var attempt = attempts.open(lease, pulse);
        var ending = attempt.run();
        LOG.info("Run {}, attempt {}: {}", lease.run().value(), lease.attempt(), ending);
        persistently(
                () -> {
                    pulse.flush();
                    attempt.write(ending);
                });
    }

    /** The ending must reach the database, however long that is away; unless the lease is lost. */
    private void persistently(Runnable write) throws InterruptedException {
        while (true) {
            try {
                write.run();
                return;
            } catch (LostLease lost) {
                LOG.warn(lost.getMessage());
                return;
            } catch (RuntimeException failure) {
                if (stopping || !DatabaseAway.isCauseOf(failure)) {
                    throw failure;
                }
                LOG.warn("Waiting for the database: {}", failure.getMessage());
                Thread.sleep(PATIENCE_MILLIS);
            }
        }
    }

    /** Asks all runs at work to give themselves back. */
    void stop() {
        stopping = true;
        pulses.forEach(pulse -> pulse.stopFor(Stop.SHUTDOWN));
    }
}
