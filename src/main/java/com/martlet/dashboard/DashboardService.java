package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Turns the state of a board into questions to the metric layer. */
@Service
public class DashboardService {

    /** The level of categories that boards filter and cut by. */
    public static final String CATEGORY = "category_1";

    public static final String VISITORS = "visitors";
    public static final String REVENUE = "revenue";
    public static final String EVENTS = "events";
    public static final String EVENT_TYPE = "event_type";

    private static final String CATEGORY_IN_ADDRESS = "category";

    private final BoardSource source;
    private final TenantToday tenantToday;
    private final MetricCatalogue catalogue;
    private final Tiles tiles;

    DashboardService(
            BoardSource source, TenantToday tenantToday, MetricCatalogue catalogue, Tiles tiles) {
        this.source = source;
        this.tenantToday = tenantToday;
        this.catalogue = catalogue;
        this.tiles = tiles;
    }

    /**
     * Everything the overview shows; a part that fails says why and leaves the others standing.
     *
     * @throws com.martlet.base.NotFound when there is no such segment any more
     */
    public Overview overview(Tenant tenant, BoardState state) {
        var loaded = source.loadedDays(tenant);
        var question = question(tenant, state, loaded);
        return new Overview(
                question,
                loaded,
                source.segments(tenant),
                Outcome.of(() -> tiles.of(question)),
                Outcome.of(() -> trend(question)),
                Outcome.of(() -> shares(question, REVENUE, CATEGORY)),
                Outcome.of(() -> shares(question, EVENTS, EVENT_TYPE)),
                Outcome.of(() -> categories(question)));
    }

    /** The days a state means today, without asking for any number. */
    public Period days(Tenant tenant, BoardState state) {
        return state.range().seenOn(tenantToday.today(tenant), source.loadedDays(tenant));
    }

    /** What f.... in an address may name. */
    public Set<String> filterNames() {
        var names = new HashSet<>(Set.of(CATEGORY_IN_ADDRESS));
        catalogue.dimensions().forEach(dimension -> names.add(dimension.id()));
        return Set.copyOf(names);
    }

    /** How many key figures the overview has. */
    public int tileCount() {
        return Tiles.METRICS.size();
    }

    /** The metric as the catalogue knows it. */
    public Metric metric(String id) {
        return catalogue.load(id);
    }

    private BoardQuestion question(Tenant tenant, BoardState state, Optional<Period> loaded) {
        var today = tenantToday.today(tenant);
        var period = state.range().seenOn(today, loaded);
        var segment = Optional.ofNullable(state.segment());
        return new BoardQuestion(
                tenant,
                state,
                period,
                state.comparing().with(period),
                today,
                filters(state),
                segment.map(slug -> source.members(tenant, slug)));
    }

    private Overview.Trend trend(BoardQuestion question) {
        var now = trend(question, List.of(VISITORS, REVENUE), question.period());
        var earlier = question.compared().map(days -> trend(question, List.of(VISITORS), days));
        return new Overview.Trend(now, earlier);
    }

    private MetricAnswer trend(BoardQuestion question, List<String> metrics, Period days) {
        var suited = metrics.stream().filter(id -> question.suits(catalogue.load(id))).toList();
        return source.ask(
                question.tenant(), question.query(suited, days, question.grain(), List.of()));
    }

    private MetricAnswer shares(BoardQuestion question, String metric, String dimension) {
        var query =
                question.query(List.of(metric), question.period(), Grain.TOTAL, List.of(dimension));
        return source.ask(question.tenant(), query);
    }

    /** Categories there were events or purchases of, by name. */
    private List<String> categories(BoardQuestion question) {
        var query =
                new MetricQuery(
                        List.of(EVENTS, REVENUE),
                        question.period(),
                        Grain.TOTAL,
                        List.of(CATEGORY),
                        Map.of(),
                        Optional.empty());
        return source.ask(question.tenant(), query).rows().stream()
                .map(row -> row.keys().getOrDefault(CATEGORY, ""))
                .filter(category -> !category.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** People write f.category; the catalogue knows its levels. */
    private static Map<String, Set<String>> filters(BoardState state) {
        var filters = new HashMap<String, Set<String>>();
        state.filters()
                .forEach(
                        (name, values) ->
                                filters.put(
                                        name.equals(CATEGORY_IN_ADDRESS) ? CATEGORY : name,
                                        values));
        return Map.copyOf(filters);
    }
}
