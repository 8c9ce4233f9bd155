package com.martlet.pipeline;

import com.martlet.base.ExternalError;
import com.martlet.base.FailPoints;
import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import com.martlet.pipeline.Pulse.Stop;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt of one run: walks the stages, writes each down and finds out how it ends. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Path path;
    private final RunJournal journal;
    private final PipelineSettings settings;
    private final Journey journey;
    private final Pulse pulse;
    private @Nullable Stage current;

    /** Five: the tools a worker lends to each attempt, and the attempt's own two. */
    Attempt(
            Path path,
            RunJournal journal,
            PipelineSettings settings,
            Journey journey,
            Pulse pulse) {
        this.path = path;
        this.journal = journal;
        this.settings = settings;
        this.journey = journey;
        this.pulse = pulse;
    }

    Ending run() {
        try {
            walk();
            return new Ending.Finished(journey.outcome(), List.of(), journey.dataVersion());
        } catch (LostLease lost) {
            return new Ending.Lost();
        } catch (CancellationException | InterruptedException stopped) {
            return stopped();
        } catch (UserError error) {
            return failed(error.phrases());
        } catch (ExternalError error) {
            return error.retryHelps() ? retriedOrFailed(error.phrases()) : failed(error.phrases());
        } catch (RuntimeException | Error error) {
            return unexpected(error);
        }
    }

    private void walk() throws InterruptedException {
        var first = path.begin(journey);
        if (first != Stage.COLLECT) {
            journal.carryOver(journey.lease(), first.before());
            pulse.warn(Told.TAKEN_UP.phrase(first));
        }
        for (var stage : first.onwards()) {
            requireGoingOn();
            perform(stage);
        }
    }

    private void perform(Stage stage) throws InterruptedException {
        current = stage;
        journal.begin(journey.lease(), stage);
        pulse.enter(stage);
        FailPoints.reach(stage + ":before");
        var result = path.perform(stage, journey);
        journey.note(result);
        var load = journey.findLoad();
        if (stage == Stage.REFINE && load != null) {
            journal.keepLoad(journey.lease(), load);
        }
        journal.end(journey.lease(), stage, result);
        FailPoints.reach(stage + ":after");
        current = null;
    }

    private void requireGoingOn() {
        if (pulse.isCancelled()) {
            throw new CancellationException();
        }
    }

    private Ending stopped() {
        var reason = pulse.stopped();
        return switch (reason == null ? Stop.SHUTDOWN : reason) {
            case CANCELLED ->
                    new Ending.Finished(RunState.CANCELLED, List.of(), journey.dataVersion());
            case LEASE_LOST -> new Ending.Lost();
            case SHUTDOWN -> new Ending.GivenBack();
        };
    }

    private Ending unexpected(Throwable error) {
        if (pulse.stopped() == Stop.SHUTDOWN) {
            return new Ending.GivenBack();
        }
        if (NoMemory.isCauseOf(error)) {
            LOG.error("{} lacks memory in {}", name(), where(), error);
            return failed(List.of(Told.NO_MEMORY.phrase(where())));
        }
        if (DatabaseAway.isCauseOf(error)) {
            LOG.warn("The database went away in {}: {}", where(), error.getMessage());
            return retriedOrFailed(List.of(Told.DATABASE_AWAY.phrase(where())));
        }
        LOG.error("{} broke in {}", name(), where(), error);
        return failed(List.of(Told.FAULT.phrase(where(), error)));
    }

    private Ending retriedOrFailed(List<Phrase> message) {
        var attempt = journey.lease().attempt();
        if (attempt >= settings.attempts()) {
            var tried = Stream.of(Told.TRIED.phrase(attempt));
            return failed(Stream.concat(message.stream(), tried).toList());
        }
        message.forEach(pulse::warn);
        return new Ending.Retried(settings.backoffAfter(attempt), message);
    }

    private Ending failed(List<Phrase> message) {
        message.forEach(pulse::warn);
        return new Ending.Finished(RunState.FAILED, message, null);
    }

    /** Writes the ending down; the stage it fell into ends with it. */
    void write(Ending ending) {
        switch (ending) {
            case Ending.Finished end -> {
                endStage(new StageResult(end.state(), null, end.message()));
                finish(end);
            }
            case Ending.Retried end -> {
                endStage(StageResult.failed(end.message()));
                journal.retryAfter(journey.lease(), end.pause(), end.message());
            }
            case Ending.GivenBack end -> journal.giveBack(journey.lease());
            case Ending.Lost end -> LOG.warn("{} is in other hands now.", name());
        }
    }

    /** The pointers are the truth: once they moved, what fails later fails no run. */
    private void finish(Ending.Finished end) {
        var version = end.dataVersion() == null ? published() : end.dataVersion();
        var state =
                end.state() == RunState.FAILED && version != null
                        ? RunState.SUCCEEDED_WITH_WARNINGS
                        : end.state();
        journal.finish(journey.lease(), state, end.message(), version);
    }

    private @Nullable Long published() {
        var known = journey.dataVersion();
        return known == null ? path.published(journey.lease()) : known;
    }

    private void endStage(StageResult result) {
        if (current != null) {
            journal.end(journey.lease(), current, result);
        }
    }

    private String name() {
        return "Run " + journey.lease().run().value();
    }

    private Object where() {
        return current == null ? Told.Place.BEGINNING : current;
    }
}
