package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.mart.MetricCatalogue;
import com.martlet.prediction.Habits;
import com.martlet.prediction.PredictionReport;
import com.martlet.prediction.PredictionReports;
import com.martlet.segment.Segment;
import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.FunnelAnswer;
import com.martlet.serving.FunnelQuery;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import com.martlet.serving.Served;
import com.martlet.serving.SpreadAnswer;
import com.martlet.serving.SpreadQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Boards over day blocks as the path makes them; the segment "some" has customers c1 to c9. */
public final class ServedBoards implements BoardSource {

    public static final Period DAYS =
            new Period(LocalDate.of(2020, 9, 16), LocalDate.of(2020, 10, 25));

    private final Served served =
            Served.random("Asia/Seoul", 7, Habits.purchases(500, DAYS.from(), DAYS.to()));
    private final MetricCatalogue catalogue = new MetricCatalogue();

    public Cards cards() {
        var clock = Clock.fixed(Instant.parse("2020-10-26T03:00:00Z"), ZoneOffset.UTC);
        var service = new DashboardService(this, new TenantToday(clock), catalogue);
        return new Cards(new Boards(), service, this, catalogue, new Colours(this));
    }

    public Tenant tenant() {
        return served.shop().tenant();
    }

    @Override
    public MetricAnswer ask(Tenant tenant, MetricQuery query) {
        return served.metrics().ask(tenant, query);
    }

    @Override
    public CohortAnswer ask(Tenant tenant, CohortQuery query) {
        return served.cohorts().ask(tenant, query);
    }

    @Override
    public FunnelAnswer ask(Tenant tenant, FunnelQuery query) {
        return served.funnels().ask(tenant, query);
    }

    @Override
    public SpreadAnswer ask(Tenant tenant, SpreadQuery query) {
        return served.spreads().ask(tenant, query);
    }

    @Override
    public Optional<PredictionReport> predictions(Tenant tenant) {
        return new PredictionReports(served.shop().sql()).find(tenant.id());
    }

    @Override
    public Optional<Period> loadedDays(Tenant tenant) {
        return Optional.of(DAYS);
    }

    @Override
    public List<Segment> segments(Tenant tenant) {
        return List.of();
    }

    @Override
    public CustomerSet members(Tenant tenant, String segment) {
        return served.members(Set.of("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"));
    }
}
