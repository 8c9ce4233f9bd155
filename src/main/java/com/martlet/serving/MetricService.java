package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.mart.MetricCatalogue;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers every question for numbers, from day blocks. */
@Service
public class MetricService {

    private static final long KEPT_ROWS = 200_000;

    private final MetricCatalogue catalogue;
    private final Snapshots snapshots;
    private final CustomerHistory history;
    private final BoundedCache<Asked, MetricAnswer> answers =
            new BoundedCache<>(KEPT_ROWS, answer -> 1L + answer.rows().size());

    private final DayCells dayCells = new DayCells();

    MetricService(MetricCatalogue catalogue, Snapshots snapshots, CustomerHistory history) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.history = history;
    }

    /**
     * Days inside the loaded range without a row count as zero; days outside it are missing. A
     * combination of dimension values with nothing in it has no row.
     *
     * @throws com.martlet.base.UserError naming what exists when the query asks for something
     *     unknown
     */
    public MetricAnswer ask(Tenant tenant, MetricQuery query) {
        var checked = CheckedQuery.of(catalogue, query);
        return snapshots.ask(tenant.id(), snapshot -> answer(tenant, checked, snapshot));
    }

    private MetricAnswer answer(Tenant tenant, CheckedQuery checked, Snapshot snapshot) {
        var asked = new Asked(tenant.id(), snapshot.version(), checked.query());
        var known = answers.find(asked);
        if (known.isPresent()) {
            return known.get();
        }
        var version = snapshot.visible().version();
        var answer =
                new MetricAnswer(
                        rows(checked, snapshot),
                        version.publishedAt(),
                        version.number(),
                        tenant.zone());
        answers.put(asked, answer);
        return answer;
    }

    private List<MetricAnswer.Row> rows(CheckedQuery checked, Snapshot snapshot) {
        var buckets = Bucket.of(checked.query().period(), checked.query().grain());
        var rows = new Answers(snapshot, checked, buckets);
        if (snapshot.isEmpty()) {
            return rows.rowsWithoutData();
        }
        var gathered = new Evaluation(snapshot, history, checked, buckets, dayCells);
        gathered.run();
        return rows.rows(new Results(gathered, snapshot, history), gathered.groups());
    }

    private record Asked(TenantId tenant, long version, MetricQuery query) {}
}
