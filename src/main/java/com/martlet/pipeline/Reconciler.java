package com.martlet.pipeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds runs whose worker died and puts them back into the queue, or ends them. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final LostRuns lostRuns;
    private final Path path;
    private final PipelineSettings settings;
    private final Owner owner;
    private final Bell bell;

    Reconciler(LostRuns lostRuns, Path path, PipelineSettings settings, Owner owner, Bell bell) {
        this.lostRuns = lostRuns;
        this.path = path;
        this.settings = settings;
        this.owner = owner;
        this.bell = bell;
    }

    void takeUpLostRuns() {
        var gone = lostRuns.holders().stream().filter(owner::isGone).toList();
        for (var run : lostRuns.takeUp(settings.attempts(), gone)) {
            LOG.warn("Run {} was left by its worker and is taken up.", run.value());
            bell.ring();
        }
        for (var lost : lostRuns.over(settings.attempts(), gone)) {
            end(lost);
        }
    }

    /** The pointers are the truth: a run that published is not told to have failed. */
    private void end(Lease lost) {
        try {
            var version = path.published(lost);
            lostRuns.end(lost, version);
            LOG.warn(
                    "Run {} was left by its worker and is over; published: {}",
                    lost.run().value(),
                    version);
        } catch (RuntimeException failure) {
            LOG.warn("Run {} is ended at the next look", lost.run().value(), failure);
        }
    }
}
