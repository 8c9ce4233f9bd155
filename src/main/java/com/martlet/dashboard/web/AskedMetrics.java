package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The parameters of a question for numbers, read and checked. */
record AskedMetrics(
        List<String> metrics,
        Period period,
        Grain grain,
        List<String> by,
        Map<String, Set<String>> filters,
        Optional<String> segment,
        Format format) {

    static AskedMetrics of(MultiValueMap<String, String> given) {
        var parameters =
                new Parameters(given)
                        .allowing(
                                "metrics",
                                "from",
                                "to",
                                "grain",
                                "by",
                                "segment",
                                "format",
                                "filter.<dimension>");
        return new AskedMetrics(
                parameters.words("metrics"),
                parameters.period(),
                parameters.choice("grain", Grain.values()),
                parameters.words("by"),
                parameters.filters(),
                parameters.first("segment"),
                Format.of(parameters.first("format")));
    }

    MetricQuery query(Optional<CustomerSet> members) {
        return new MetricQuery(metrics, period, grain, by, filters, members);
    }
}
