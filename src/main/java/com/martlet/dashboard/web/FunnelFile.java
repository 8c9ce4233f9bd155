package com.martlet.dashboard.web;

import com.martlet.export.Column;
import com.martlet.serving.FunnelAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A funnel as a file: one row per step. */
final class FunnelFile {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("event"),
                    Column.number("customers"),
                    Column.number("open"),
                    Column.number("overall"),
                    Column.number("relative"));

    private FunnelFile() {}

    static Download of(AskedFunnel asked, FunnelAnswer answer) {
        return new Download(
                "funnels/" + String.join(",", asked.steps()),
                "funnels",
                "funnel",
                asked.period(),
                COLUMNS,
                details(asked, answer),
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

    private static Map<String, String> details(AskedFunnel asked, FunnelAnswer answer) {
        return Map.of(
                "steps", String.join(",", asked.steps()),
                "window", asked.windowDays() + "d",
                "filters", asked.filters().toString(),
                "segment", asked.segment().orElse(""),
                "dataVersion", "" + answer.dataVersion());
    }
}
