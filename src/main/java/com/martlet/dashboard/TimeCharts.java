package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.chart.Labels;
import com.martlet.chart.Layers;
import com.martlet.chart.Series;
import com.martlet.dashboard.Question.EachDay;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.OverTimeBy;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws what moves over time. */
record TimeCharts(Drawing drawing) {

    Picture of(OverTime asked) {
        var grain = drawing.grain(asked.steps());
        var metrics = drawing.suited(asked.metrics());
        var answer = drawing.ask(metrics, grain);
        var buckets = new Buckets(answer, grain);
        var series = new ArrayList<Series>();
        for (var metric : metrics) {
            var isSecond = asked.onSecondAxis().filter(metric::equals).isPresent();
            var role = isSecond ? Series.Role.SECOND_AXIS : Series.Role.MAIN;
            series.add(drawing.series(metric, role, buckets.values(metric)));
        }
        addEarlier(series, metrics, grain, buckets.labels());
        var chart = chart(drawing.grainName(grain), buckets, series);
        return Picture.of(chart, answer).noting(drawing.notes(grain));
    }

    private Chart chart(String labelName, Buckets buckets, List<Series> series) {
        var question = drawing.question();
        if (drawing.card().kind() == CardKind.BAR) {
            return new Chart.Bar(labelName, buckets.labels(), series);
        }
        var partial = question.holdsUnfinishedToday() ? buckets.indexOf(question.today()) : null;
        return new Chart.Line(labelName, buckets.labels(), series, partial);
    }

    /** Only where one metric has the axis to itself; the compared days are laid over its own. */
    private void addEarlier(List<Series> series, List<String> metrics, Grain grain, Labels labels) {
        var mains = series.stream().filter(one -> one.role() == Series.Role.MAIN).count();
        var compared = drawing.question().compared();
        if (mains != 1 || compared.isEmpty() || drawing.card().kind() != CardKind.LINE) {
            return;
        }
        var metric = metrics.getFirst();
        var answer = drawing.ask(List.of(metric), compared.get(), grain);
        var values = fitted(new Buckets(answer, grain).values(metric), labels.texts().size());
        if (values.stream().anyMatch(value -> value != null)) {
            var name = drawing.words().label(drawing.metric(metric));
            var words = drawing.words().of("dashboard.earlierSeries", name);
            var format = drawing.format(metric);
            series.add(1, new Series(words, format, Series.Role.COMPARISON, values));
        }
    }

    private static List<@Nullable BigDecimal> fitted(List<@Nullable BigDecimal> values, int count) {
        List<@Nullable BigDecimal> fitted = new ArrayList<>(values);
        while (fitted.size() < count) {
            fitted.add(null);
        }
        return fitted.subList(0, count);
    }

    Picture of(OverTimeBy asked) {
        var grain = drawing.grain(asked.steps());
        var answer = drawing.ask(List.of(asked.metric()), grain, asked.dimension());
        var steps = answer.rows().stream().map(MetricAnswer.Row::bucket).distinct().toList();
        var series = new ArrayList<Series>();
        var colours = drawing.coloursOf(asked.dimension());
        byValue(asked, answer, steps)
                .forEach(
                        (value, numbers) ->
                                series.add(
                                        Series.main(
                                                        drawing.words()
                                                                .value(asked.dimension(), value),
                                                        drawing.format(asked.metric()),
                                                        numbers)
                                                .coloured(Colours.find(colours, value))));
        var layers =
                new Layers(
                        drawing.grainName(grain),
                        Buckets.labels(steps, grain),
                        series,
                        drawing.words().of("dashboard.other"));
        var chart =
                drawing.card().kind() == CardKind.STREAM
                        ? new Chart.Stream(layers)
                        : new Chart.Stacked(layers);
        return Picture.of(chart, answer).noting(drawing.notes(grain));
    }

    private static LinkedHashMap<String, List<@Nullable BigDecimal>> byValue(
            OverTimeBy asked, MetricAnswer answer, List<String> steps) {
        var byValue = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        for (var row : answer.rows()) {
            var number = row.values().get(asked.metric());
            if (number != null) {
                byValue.computeIfAbsent(
                                row.keys().getOrDefault(asked.dimension(), ""),
                                value -> fitted(List.of(), steps.size()))
                        .set(steps.indexOf(row.bucket()), number);
            }
        }
        return byValue;
    }

    Picture of(EachDay asked) {
        var answer = drawing.ask(List.of(asked.metric()), Grain.DAY);
        var values = new TreeMap<LocalDate, BigDecimal>();
        for (var row : answer.rows()) {
            var value = row.values().get(asked.metric());
            if (value != null) {
                values.put(LocalDate.parse(row.bucket()), value);
            }
        }
        var chart =
                new Chart.Calendar(
                        drawing.grainName(Grain.DAY),
                        drawing.words().label(drawing.metric(asked.metric())),
                        drawing.format(asked.metric()),
                        drawing.question().period(),
                        values);
        return Picture.of(chart, answer);
    }
}
