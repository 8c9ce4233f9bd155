package com.martlet.pipeline.ui;

import com.martlet.base.ui.RunDesk;
import com.martlet.identity.CurrentActor;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunTrigger;
import org.springframework.stereotype.Component;

/** Starts a run from any screen. */
@Component
class RunStart implements RunDesk {

    private final RunService runs;
    private final CurrentActor currentActor;

    RunStart(RunService runs, CurrentActor currentActor) {
        this.runs = runs;
        this.currentActor = currentActor;
    }

    @Override
    public void startForAllNew() {
        var actor = currentActor.require();
        var tenant = actor.requireTenant();
        var run = runs.start(tenant, actor, RunRequest.everythingNew(RunTrigger.MANUAL));
        PipelineNavigation.openRun(tenant, run.id());
    }
}
