package com.martlet.pipeline.ui;

import com.martlet.identity.Tenant;
import com.martlet.pipeline.RunId;
import com.vaadin.flow.component.UI;

/** Ways to the screens of runs. */
public final class PipelineNavigation {

    private PipelineNavigation() {}

    public static void openRuns(Tenant tenant) {
        UI.getCurrent().navigate(runs(tenant));
    }

    public static void openRun(Tenant tenant, RunId run) {
        UI.getCurrent().navigate("%s/%d".formatted(runs(tenant), run.value()));
    }

    /** The address of the list of runs. */
    public static String runs(Tenant tenant) {
        return "t/%s/runs".formatted(tenant.slug());
    }
}
