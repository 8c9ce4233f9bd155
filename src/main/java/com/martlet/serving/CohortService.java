package com.martlet.serving;

import com.martlet.identity.Tenant;
import org.springframework.stereotype.Service;

/** Follows cohorts: who began in a week or month, and who of them came back. Exact, from days. */
@Service
public class CohortService {

    private final Snapshots snapshots;
    private final CustomerHistory history;

    CohortService(Snapshots snapshots, CustomerHistory history) {
        this.snapshots = snapshots;
        this.history = history;
    }

    /**
     * Cohorts of periods that begin after the last loaded day, or end before the first, are left
     * out.
     */
    public CohortAnswer ask(Tenant tenant, CohortQuery query) {
        return snapshots.ask(
                tenant.id(),
                snapshot -> {
                    var cohorts = new Cohorts(snapshot, history, query).read();
                    var version = snapshot.visible().version();
                    return new CohortAnswer(
                            cohorts,
                            Retention.mean(cohorts),
                            version.publishedAt(),
                            version.number(),
                            tenant.zone());
                });
    }
}
