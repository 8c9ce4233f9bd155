package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.chart.CohortRow;
import com.martlet.chart.CohortWords;
import com.martlet.chart.FunnelStep;
import com.martlet.chart.FunnelWords;
import com.martlet.chart.Labels;
import com.martlet.chart.Series;
import com.martlet.chart.ValueFormat;
import com.martlet.dashboard.Question.AtLeast;
import com.martlet.dashboard.Question.Retention;
import com.martlet.dashboard.Question.Way;
import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.FunnelQuery;
import com.martlet.serving.Grain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws how far people get, and whether they come back. */
record PeopleCharts(Drawing drawing) {

    private static final int SCALE = 6;

    Picture of(Retention asked) {
        drawing.requireNoFilters();
        var question = drawing.question();
        var answer =
                drawing.source()
                        .ask(
                                question.tenant(),
                                new CohortQuery(
                                        asked.unit(),
                                        asked.event(),
                                        CohortQuery.Mode.ON,
                                        question.period(),
                                        question.members()));
        var chart =
                drawing.card().kind() == CardKind.COHORTS
                        ? matrix(asked, answer)
                        : mean(asked, answer);
        var notes = List.of(drawing.words().of("dashboard.cohorts.whole"));
        return new Picture(chart, notes, answer.asOf(), answer.dataVersion());
    }

    private Chart mean(Retention asked, CohortAnswer answer) {
        var values = new ArrayList<@Nullable BigDecimal>(answer.mean());
        while (!values.isEmpty() && values.getLast() == null) {
            values.removeLast();
        }
        var name = drawing.words().of("dashboard.cohorts.rate");
        var series = Series.main(name, ValueFormat.of(ValueFormat.Kind.RATIO), values);
        var labels = new Labels(offsets(asked, 0, values.size()), Labels.Kind.STEP);
        return new Chart.Line(word(asked, "after"), labels, List.of(series), null);
    }

    private Chart matrix(Retention asked, CohortAnswer answer) {
        var width = answer.cohorts().stream().mapToInt(one -> one.cells().size()).max().orElse(0);
        var words =
                new CohortWords(
                        word(asked, "cohort"),
                        drawing.words().of("dashboard.cohorts.size"),
                        drawing.words().of("dashboard.cohorts.incomplete"));
        var rows = answer.cohorts().stream().map(cohort -> row(cohort, width)).toList();
        return new Chart.Cohorts(words, offsets(asked, 0, width), rows);
    }

    private static CohortRow row(CohortAnswer.Cohort cohort, int width) {
        var size = BigDecimal.valueOf(cohort.size());
        var cells = new ArrayList<CohortRow.@Nullable Cell>();
        for (var cell : cohort.cells()) {
            var share =
                    cohort.size() == 0
                            ? null
                            : BigDecimal.valueOf(cell.customers())
                                    .divide(size, SCALE, RoundingMode.HALF_UP);
            cells.add(share == null ? null : new CohortRow.Cell(share, cell.complete()));
        }
        while (cells.size() < width) {
            cells.add(null);
        }
        return new CohortRow(cohort.label(), size, cells);
    }

    private List<String> offsets(Retention asked, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(offset -> drawing.words().of(key(asked, "offset"), offset))
                .toList();
    }

    private String word(Retention asked, String name) {
        return drawing.words().of(key(asked, name));
    }

    private static String key(Retention asked, String name) {
        var unit = asked.unit() == CohortQuery.Unit.WEEK ? "week" : "month";
        return "dashboard.cohorts." + unit + "." + name;
    }

    Picture of(Way asked) {
        var question = drawing.question();
        drawing.suited(List.of("revenue"));
        var answer =
                drawing.source()
                        .ask(
                                question.tenant(),
                                new FunnelQuery(
                                        asked.steps(),
                                        question.period(),
                                        asked.windowDays(),
                                        question.filters(),
                                        question.members()));
        var steps =
                answer.steps().stream()
                        .map(
                                step ->
                                        new FunnelStep(
                                                drawing.words().value("event_type", step.event()),
                                                BigDecimal.valueOf(step.customers()),
                                                BigDecimal.valueOf(step.open())))
                        .toList();
        var notes = List.of(drawing.words().of("dashboard.funnel.window", asked.windowDays()));
        return new Picture(
                new Chart.Funnel(funnelWords(), steps), notes, answer.asOf(), answer.dataVersion());
    }

    /** Each step holds all later ones, so their numbers are added up from the highest value. */
    Picture of(AtLeast asked) {
        var answer = drawing.ask(List.of(asked.metric()), Grain.TOTAL, asked.dimension());
        var steps = new ArrayList<FunnelStep>();
        var sum = BigDecimal.ZERO;
        for (var value : asked.values().reversed()) {
            sum = sum.add(ValueCharts.number(answer, asked, value));
            steps.addFirst(step(name(asked, value), sum));
        }
        var all =
                answer.rows().stream()
                        .map(row -> row.values().getOrDefault(asked.metric(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        steps.addFirst(step(drawing.words().label(drawing.metric(asked.metric())), all));
        return Picture.of(new Chart.Funnel(funnelWords(), steps), answer);
    }

    private String name(AtLeast asked, String value) {
        return drawing.words().of("dashboard.atLeast." + asked.dimension() + "." + value);
    }

    private static FunnelStep step(String name, BigDecimal people) {
        return new FunnelStep(name, people, BigDecimal.ZERO);
    }

    private FunnelWords funnelWords() {
        var words = drawing.words();
        return new FunnelWords(
                words.of("dashboard.funnel.step"),
                words.of("dashboard.funnel.people"),
                words.of("dashboard.funnel.ofFirst"),
                words.of("dashboard.funnel.ofPrevious"),
                words.of("dashboard.funnel.dropped"),
                words.of("dashboard.funnel.open"));
    }
}
