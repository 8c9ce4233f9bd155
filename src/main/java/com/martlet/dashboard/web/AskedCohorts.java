package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.CustomerSet;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** The parameters of a question for cohorts, read and checked. */
record AskedCohorts(
        CohortQuery.Unit unit,
        CohortQuery.Event event,
        CohortQuery.Mode mode,
        Period period,
        Optional<String> segment,
        Format format) {

    static AskedCohorts of(MultiValueMap<String, String> given) {
        var parameters =
                new Parameters(given)
                        .allowing("unit", "event", "mode", "from", "to", "segment", "format");
        return new AskedCohorts(
                parameters.choice("unit", CohortQuery.Unit.values()),
                parameters.choice("event", CohortQuery.Event.values()),
                parameters.choice("mode", CohortQuery.Mode.values()),
                parameters.period(),
                parameters.first("segment"),
                Format.of(parameters.first("format")));
    }

    CohortQuery query(Optional<CustomerSet> members) {
        return new CohortQuery(unit, event, mode, period, members);
    }
}
