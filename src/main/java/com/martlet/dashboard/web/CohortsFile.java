package com.martlet.dashboard.web;

import com.martlet.export.Column;
import com.martlet.export.RowSource;
import com.martlet.serving.CohortAnswer;
import java.util.List;
import java.util.Map;

/** Cohorts as a file: one row per cohort and period. */
final class CohortsFile {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("cohort"),
                    Column.text("from"),
                    Column.text("to"),
                    Column.number("size"),
                    Column.number("period"),
                    Column.number("customers"),
                    Column.text("complete"));

    private CohortsFile() {}

    static Download of(AskedCohorts asked, CohortAnswer answer) {
        return new Download(
                "cohorts/" + Parameters.word(asked.event()),
                "cohorts",
                Parameters.word(asked.unit()),
                asked.period(),
                COLUMNS,
                Map.of(
                        "unit", Parameters.word(asked.unit()),
                        "event", Parameters.word(asked.event()),
                        "mode", Parameters.word(asked.mode()),
                        "segment", asked.segment().orElse(""),
                        "dataVersion", "" + answer.dataVersion()),
                rows(answer));
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
