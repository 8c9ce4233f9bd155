package com.martlet.pipeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds runs whose worker died and puts them back into the queue, or ends them. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Leases leases;
    private final PipelineSettings settings;
    private final Owner owner;
    private final Bell bell;

    Reconciler(Leases leases, PipelineSettings settings, Owner owner, Bell bell) {
        this.leases = leases;
        this.settings = settings;
        this.owner = owner;
        this.bell = bell;
    }

    void takeUpLostRuns() {
        var gone = leases.holders().stream().filter(owner::isGone).toList();
        var lost = leases.takeUpLost(settings.attempts(), gone);
        for (var run : lost) {
            LOG.warn("Run {} was left by its worker and is taken up.", run.value());
            bell.ring();
        }
    }
}
