package com.martlet.dashboard;

import com.martlet.base.Figures;
import com.martlet.chart.Chart;
import com.martlet.chart.Labels;
import com.martlet.chart.Series;
import com.martlet.chart.ValueFormat;
import com.martlet.dashboard.Question.Spread;
import com.martlet.prediction.Calibration;
import com.martlet.prediction.Calibration.Group;
import com.martlet.prediction.PredictionReport;
import com.martlet.serving.SpreadAnswer.Band;
import com.martlet.serving.SpreadQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Draws what is predicted of customers, and how earlier predictions turned out. */
record PredictionCharts(Drawing drawing) {

    private static final ValueFormat COUNT = ValueFormat.of(ValueFormat.Kind.COUNT);
    private static final int DECIMALS = 4;
    private static final int PERCENT = 2;

    Picture of(Spread asked) {
        drawing.requireNoFilters();
        var question = drawing.question();
        var answer =
                drawing.source()
                        .ask(question.tenant(), new SpreadQuery(asked.of(), question.members()));
        var names = answer.bands().stream().map(band -> name(asked.of(), band)).toList();
        var counts = new ArrayList<@Nullable BigDecimal>();
        answer.bands().forEach(band -> counts.add(BigDecimal.valueOf(band.customers())));
        var chart =
                new Chart.Bar(
                        word("band." + (asked.of() == SpreadQuery.Of.VALUE ? "value" : "alive")),
                        Labels.words(names),
                        List.of(Series.main(word("customers"), COUNT, counts)));
        return new Picture(chart, reasons(), answer.asOf(), answer.dataVersion());
    }

    private String name(SpreadQuery.Of of, Band band) {
        var below = band.below();
        return below == null
                ? word("band.last", text(of, band.from()))
                : word("band", text(of, band.from()), text(of, below));
    }

    private String text(SpreadQuery.Of of, BigDecimal number) {
        var figures = new Figures(drawing.words().locale());
        return switch (of) {
            case VALUE -> figures.money(number, drawing.question().tenant().currency());
            case ALIVE -> figures.number(number.movePointRight(PERCENT)) + "%";
        };
    }

    /** Everybody was predicted at once, so no segment and no filter can cut it. */
    Picture ofCalibration() {
        drawing.requireNoFilters();
        if (drawing.question().members().isPresent()) {
            throw new NotWithFilters(drawing.card().id(), List.of("segment"));
        }
        var report = drawing.source().predictions(drawing.question().tenant());
        var calibration = report.map(PredictionReport::calibration).orElse(null);
        return new Picture(
                lines(calibration == null ? List.of() : calibration.groups()),
                new PredictionReportWords(drawing.words()).notes(report),
                report.map(found -> found.asOf()).orElse(Instant.EPOCH),
                report.map(found -> found.dataVersion()).orElse(0L));
    }

    private Chart lines(List<Group> groups) {
        var names = groups.stream().map(this::name).toList();
        return new Chart.Line(
                word("calibration.purchases"),
                new Labels(names, Labels.Kind.STEP),
                List.of(
                        series("calibration.predicted", groups, Group::predicted),
                        series("calibration.actual", groups, Group::actual)),
                null,
                word("calibration.mean"));
    }

    private String name(Group group) {
        return group.purchases() == Calibration.MOST_PURCHASES
                ? word("calibration.most", group.purchases())
                : String.valueOf(group.purchases());
    }

    private Series series(String name, List<Group> groups, ToDoubleFunction<Group> number) {
        var values = new ArrayList<@Nullable BigDecimal>();
        groups.forEach(
                group ->
                        values.add(
                                BigDecimal.valueOf(number.applyAsDouble(group))
                                        .setScale(DECIMALS, RoundingMode.HALF_UP)));
        return Series.main(word(name), COUNT, values);
    }

    /** Why there is nothing; empty when there is. */
    List<String> reasons() {
        var report = drawing.source().predictions(drawing.question().tenant());
        return new PredictionReportWords(drawing.words()).reasons(report);
    }

    private String word(String key, Object... arguments) {
        return drawing.words().of("dashboard.prediction." + key, arguments);
    }
}
