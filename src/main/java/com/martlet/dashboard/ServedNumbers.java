package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.prediction.PredictionReport;
import com.martlet.prediction.PredictionReports;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.CohortService;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.DayBlocks;
import com.martlet.serving.FunnelAnswer;
import com.martlet.serving.FunnelQuery;
import com.martlet.serving.FunnelService;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import com.martlet.serving.MetricService;
import com.martlet.serving.SpreadAnswer;
import com.martlet.serving.SpreadQuery;
import com.martlet.serving.SpreadService;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The real source: the metric layer and the segment engine. */
@Component
class ServedNumbers implements BoardSource {

    private final MetricService metrics;
    private final CohortService cohorts;
    private final FunnelService funnels;
    private final Predicted predicted;
    private final DayBlocks blocks;
    private final SegmentService segments;

    /** What is told of the days to come. */
    @Component
    record Predicted(SpreadService spreads, PredictionReports reports) {}

    /** Six: each answers another kind of question. */
    ServedNumbers(
            MetricService metrics,
            CohortService cohorts,
            FunnelService funnels,
            Predicted predicted,
            DayBlocks blocks,
            SegmentService segments) {
        this.metrics = metrics;
        this.cohorts = cohorts;
        this.funnels = funnels;
        this.predicted = predicted;
        this.blocks = blocks;
        this.segments = segments;
    }

    @Override
    public MetricAnswer ask(Tenant tenant, MetricQuery query) {
        return metrics.ask(tenant, query);
    }

    @Override
    public CohortAnswer ask(Tenant tenant, CohortQuery query) {
        return cohorts.ask(tenant, query);
    }

    @Override
    public FunnelAnswer ask(Tenant tenant, FunnelQuery query) {
        return funnels.ask(tenant, query);
    }

    @Override
    public SpreadAnswer ask(Tenant tenant, SpreadQuery query) {
        return predicted.spreads().ask(tenant, query);
    }

    @Override
    public Optional<PredictionReport> predictions(Tenant tenant) {
        return predicted.reports().find(tenant.id());
    }

    @Override
    public Optional<Period> loadedDays(Tenant tenant) {
        var days = blocks.days(tenant.id());
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(Collections.min(days), Collections.max(days)));
    }

    @Override
    public List<Segment> segments(Tenant tenant) {
        return segments.list(tenant.id());
    }

    @Override
    public CustomerSet members(Tenant tenant, String segment) {
        return segments.resolve(tenant, segment);
    }
}
