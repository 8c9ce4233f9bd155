package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Turns the state of a board into what can be asked, and says what can be set on it. */
@Service
public class DashboardService {

    /** The level of categories that boards filter and cut by. */
    public static final String CATEGORY = "category_1";

    private static final String CATEGORY_IN_ADDRESS = "category";
    private static final List<String> SIZES = List.of("events", "revenue");

    private final BoardSource source;
    private final TenantToday tenantToday;
    private final MetricCatalogue catalogue;

    DashboardService(BoardSource source, TenantToday tenantToday, MetricCatalogue catalogue) {
        this.source = source;
        this.tenantToday = tenantToday;
        this.catalogue = catalogue;
    }

    /** The days a state means today, and what can be set, without asking for a card's numbers. */
    public Surroundings surroundings(Tenant tenant, BoardState state) {
        var loaded = source.loadedDays(tenant);
        var today = tenantToday.today(tenant);
        return new Surroundings(
                state.range().seenOn(today, loaded), today, loaded, source.segments(tenant));
    }

    /**
     * What a filter offers: the values there were events or purchases of on any day, by name;
     * brands only of the categories that are kept.
     *
     * @param name as in an address, such as category
     */
    public List<String> choices(Tenant tenant, String name, BoardState state) {
        return source.loadedDays(tenant)
                .map(days -> choices(tenant, dimension(name), days, narrowing(name, state)))
                .orElse(List.of());
    }

    /** Categories are never narrowed by brands, or one could not change one's mind. */
    private static Map<String, Set<String>> narrowing(String name, BoardState state) {
        var categories = state.filter(CATEGORY_IN_ADDRESS);
        return name.equals(CATEGORY_IN_ADDRESS) || categories.isEmpty()
                ? Map.of()
                : Map.of(CATEGORY, categories);
    }

    /** Whether a board can be cut by it. */
    public boolean hasSegment(Tenant tenant, String slug) {
        return source.segments(tenant).stream().anyMatch(one -> one.slug().equals(slug));
    }

    /** What f.... in an address may name. */
    public Set<String> filterNames() {
        var names = new HashSet<>(Set.of(CATEGORY_IN_ADDRESS));
        catalogue.dimensions().forEach(dimension -> names.add(dimension.id()));
        return Set.copyOf(names);
    }

    /** What a filter is called. */
    public String filterLabel(String name, Locale locale) {
        return new Words(catalogue, locale).dimension(dimension(name));
    }

    /** The metric as the catalogue knows it. */
    public Metric metric(String id) {
        return catalogue.load(id);
    }

    /**
     * The state with everything looked up.
     *
     * @throws com.martlet.base.NotFound when there is no such segment any more
     */
    BoardQuestion question(Tenant tenant, BoardState state) {
        var today = tenantToday.today(tenant);
        var period = state.range().seenOn(today, source.loadedDays(tenant));
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

    private List<String> choices(
            Tenant tenant, String dimension, Period days, Map<String, Set<String>> narrowing) {
        var metrics =
                SIZES.stream()
                        .filter(id -> catalogue.load(id).dimensions().contains(dimension))
                        .toList();
        var query =
                new MetricQuery(
                        metrics,
                        days,
                        Grain.TOTAL,
                        List.of(dimension),
                        narrowing,
                        Optional.empty());
        return source.ask(tenant, query).rows().stream()
                .map(row -> row.keys().getOrDefault(dimension, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** People write f.category; the catalogue knows its levels. */
    private static Map<String, Set<String>> filters(BoardState state) {
        var filters = new HashMap<String, Set<String>>();
        state.filters().forEach((name, values) -> filters.put(dimension(name), values));
        return Map.copyOf(filters);
    }

    private static String dimension(String name) {
        return name.equals(CATEGORY_IN_ADDRESS) ? CATEGORY : name;
    }
}
