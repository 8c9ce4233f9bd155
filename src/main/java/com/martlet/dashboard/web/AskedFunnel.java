package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.segment.EventType;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.FunnelQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The parameters of a question for a funnel, read and checked. */
record AskedFunnel(
        List<String> steps,
        Period period,
        int windowDays,
        Map<String, Set<String>> filters,
        Optional<String> segment,
        Format format) {

    private static final String CUSTOM = "custom:";

    static AskedFunnel of(MultiValueMap<String, String> given) {
        var parameters =
                new Parameters(given)
                        .allowing(
                                "steps",
                                "from",
                                "to",
                                "window",
                                "segment",
                                "format",
                                "filter.<dimension>");
        return new AskedFunnel(
                parameters.first("steps").map(AskedFunnel::steps).orElse(FunnelQuery.USUAL_STEPS),
                parameters.period(),
                parameters.first("window").map(AskedFunnel::days).orElse(FunnelQuery.USUAL_WINDOW),
                parameters.filters(),
                parameters.first("segment"),
                Format.of(parameters.first("format")));
    }

    FunnelQuery query(Optional<CustomerSet> members) {
        return new FunnelQuery(steps, period, windowDays, filters, members);
    }

    /** A step that stands twice stays, so that it can be refused. */
    private static List<String> steps(String text) {
        var steps = Arrays.stream(text.split(",")).map(String::strip).toList();
        for (var step : steps) {
            if (!EventType.known().contains(step) && !step.startsWith(CUSTOM)) {
                throw new UserError(
                        "dashboard.error.eventType",
                        step,
                        String.join(", ", EventType.known()),
                        CUSTOM);
            }
        }
        return steps;
    }

    private static int days(String text) {
        if (!text.matches("\\d{1,4}d")) {
            throw new UserError("dashboard.error.window", text);
        }
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }
}
