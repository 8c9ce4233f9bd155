package com.martlet.dashboard.web;

import com.martlet.export.Column;
import com.martlet.export.Origin;
import com.martlet.export.RowSource;
import com.martlet.serving.CohortAnswer;
import java.util.List;
import java.util.Map;

/** Cohorts as a file: one row per cohort and period. */
final class CohortsFile {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("cohort"),
                    Column.of("from", Column.Kind.DAY),
                    Column.of("to", Column.Kind.DAY),
                    Column.of("size", Column.Kind.COUNT),
                    Column.number("period"),
                    Column.of("customers", Column.Kind.COUNT),
                    Column.text("complete"));

    private CohortsFile() {}

    static Download of(AskedCohorts asked, CohortAnswer answer) {
        return new Download(
                "cohorts/" + Parameters.word(asked.event()),
                "cohorts",
                Parameters.word(asked.unit()),
                asked.period(),
                COLUMNS,
                origin(asked, answer),
                answer.cohorts().stream().mapToLong(cohort -> cohort.cells().size()).sum(),
                rows(answer));
    }

    private static Origin origin(AskedCohorts asked, CohortAnswer answer) {
        var filters =
                Map.of(
                        "unit", Parameters.word(asked.unit()),
                        "event", Parameters.word(asked.event()),
                        "mode", Parameters.word(asked.mode()),
                        "segment", asked.segment().orElse(""));
        return new Origin(filters, Map.of(), answer.dataVersion(), answer.asOf());
    }

    private static RowSource rows(CohortAnswer answer) {
        return sink ->
                answer.cohorts()
                        .forEach(
                                cohort -> {
                                    for (var i = 0; i < cohort.cells().size(); i++) {
                                        var cell = cohort.cells().get(i);
                                        sink.row(
                                                List.of(
                                                        cohort.label(),
                                                        cohort.days().from(),
                                                        cohort.days().to(),
                                                        cohort.size(),
                                                        i,
                                                        cell.customers(),
                                                        cell.complete()));
                                    }
                                });
    }
}
