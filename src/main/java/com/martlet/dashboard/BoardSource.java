package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.prediction.PredictionReport;
import com.martlet.segment.Segment;
import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.FunnelAnswer;
import com.martlet.serving.FunnelQuery;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import com.martlet.serving.SpreadAnswer;
import com.martlet.serving.SpreadQuery;
import java.util.List;
import java.util.Optional;

/** Where a board's numbers come from; a test answers with its own. */
interface BoardSource {

    MetricAnswer ask(Tenant tenant, MetricQuery query);

    CohortAnswer ask(Tenant tenant, CohortQuery query);

    FunnelAnswer ask(Tenant tenant, FunnelQuery query);

    SpreadAnswer ask(Tenant tenant, SpreadQuery query);

    /** How predictions came to be; empty before the first. */
    Optional<PredictionReport> predictions(Tenant tenant);

    /** From the first to the last day there is data of. */
    Optional<Period> loadedDays(Tenant tenant);

    List<Segment> segments(Tenant tenant);

    CustomerSet members(Tenant tenant, String segment);
}
