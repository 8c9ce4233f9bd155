package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.mart.MetricCatalogue;
import org.springframework.stereotype.Service;

/** How many customers get from step to step. Exact, from the rows of day blocks. */
@Service
public class FunnelService {

    private final MetricCatalogue catalogue;
    private final Snapshots snapshots;
    private final CustomerHistory history;

    FunnelService(MetricCatalogue catalogue, Snapshots snapshots, CustomerHistory history) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.history = history;
    }

    /**
     * @throws com.martlet.base.UserError when a step stands twice, the window is none, or a filter
     *     does not apply to events and purchases alike
     */
    public FunnelAnswer ask(Tenant tenant, FunnelQuery query) {
        CheckedFunnel.require(catalogue, query);
        return snapshots.ask(
                tenant.id(),
                snapshot -> {
                    var version = snapshot.visible().version();
                    return new FunnelAnswer(
                            new Funnel(snapshot, history, query, tenant.zone()).steps(),
                            version.publishedAt(),
                            version.number(),
                            tenant.zone());
                });
    }
}
