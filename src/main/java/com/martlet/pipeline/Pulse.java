package com.martlet.pipeline;

import com.martlet.base.Phrase;
import com.martlet.spark.JobListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run at work tells the database once per beat - it is alive, how far it is, its log lines -
 * and what it hears back: go on, or stop.
 */
final class Pulse implements JobListener {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int LONGEST_LINE = 4000;

    private final Lease lease;
    private final Leases leases;
    private final PulseJournal journal;
    private final Duration length;
    private final Clock clock;
    private final ConcurrentLinkedQueue<LoggedText> lines = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private volatile Stage stage = Stage.COLLECT;
    private volatile double progress;
    private double toldProgress;

    Pulse(Lease lease, Leases leases, PulseJournal journal, Duration length, Clock clock) {
        this.lease = lease;
        this.leases = leases;
        this.journal = journal;
        this.length = length;
        this.clock = clock;
    }

    /** Why a run must stop before its end. */
    enum Stop {
        CANCELLED,
        LEASE_LOST,
        /** This process is being stopped. */
        SHUTDOWN
    }

    void enter(Stage next) {
        stage = next;
        progress = next.progressOfRun(0);
    }

    @Override
    public void log(Phrase line) {
        add("INFO", line);
    }

    @Override
    public void warn(Phrase line) {
        add("WARN", line);
    }

    private void add(String level, Phrase line) {
        var text = line.english();
        var fits = text.length() <= LONGEST_LINE;
        lines.add(
                new LoggedText(
                        clock.instant(),
                        level,
                        fits ? line : Phrase.plain(text.substring(0, LONGEST_LINE))));
    }

    @Override
    public void progress(double done, String step) {
        progress = Math.max(progress, stage.progressOfRun(done));
    }

    @Override
    public boolean isCancelled() {
        return stop.get() != null;
    }

    @Nullable Stop stopped() {
        return stop.get();
    }

    void stopFor(Stop reason) {
        stop.compareAndSet(null, reason);
    }

    /** A beat that fails is no reason to stop: the lease outlives several of them. */
    void beat() {
        try {
            renew();
            flush();
        } catch (RuntimeException | OutOfMemoryError databaseIsAway) {
            LOG.warn(
                    "Run {} could not tell that it is alive: {}",
                    lease.run().value(),
                    databaseIsAway.getMessage());
        }
    }

    private void renew() {
        switch (leases.renew(lease, length)) {
            case HELD -> {}
            case CANCEL_REQUESTED -> stopFor(Stop.CANCELLED);
            case LOST -> stopFor(Stop.LEASE_LOST);
        }
    }

    /** Writes what has gathered since. */
    synchronized void flush() {
        if (progress != toldProgress) {
            var now = progress;
            journal.progress(lease, now);
            toldProgress = now;
        }
        var batch = takeLines();
        if (!batch.isEmpty()) {
            keep(batch);
        }
    }

    private void keep(List<LoggedText> batch) {
        try {
            journal.log(lease, batch);
        } catch (RuntimeException failure) {
            lines.addAll(batch);
            throw failure;
        }
    }

    private List<LoggedText> takeLines() {
        var batch = new ArrayList<LoggedText>();
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            batch.add(line);
        }
        return batch;
    }
}
