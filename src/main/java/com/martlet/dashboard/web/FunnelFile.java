package com.martlet.dashboard.web;

import com.martlet.export.Column;
import com.martlet.export.Origin;
import com.martlet.serving.FunnelAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A funnel as a file: one row per step. */
final class FunnelFile {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("event"),
                    Column.of("customers", Column.Kind.COUNT),
                    Column.of("open", Column.Kind.COUNT),
                    Column.of("overall", Column.Kind.RATIO),
                    Column.of("relative", Column.Kind.RATIO));

    private FunnelFile() {}

    static Download of(AskedFunnel asked, FunnelAnswer answer) {
        return new Download(
                "funnels/" + String.join(",", asked.steps()),
                "funnels",
                "funnel",
                asked.period(),
                COLUMNS,
                origin(asked, answer),
                answer.steps().size(),
                sink ->
                        answer.steps()
                                .forEach(
                                        step ->
                                                sink.row(
                                                        Arrays.asList(
                                                                step.event(),
                                                                step.customers(),
                                                                step.open(),
                                                                step.overall(),
                                                                step.relative()))));
    }

    private static Origin origin(AskedFunnel asked, FunnelAnswer answer) {
        var filters =
                Map.of(
                        "steps", String.join(",", asked.steps()),
                        "window", asked.windowDays() + "d",
                        "filters", asked.filters().toString(),
                        "segment", asked.segment().orElse(""));
        return new Origin(filters, Map.of(), answer.dataVersion(), answer.asOf());
    }
}
