package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.chart.Labels;
import com.martlet.dashboard.Question.ByMonth;
import com.martlet.dashboard.Question.ByTwo;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws what has a number for each pair of two things. */
record GridCharts(Drawing drawing) {

    Picture of(ByTwo asked) {
        var values = new ValueCharts(drawing);
        var answer =
                drawing.ask(List.of(asked.metric()), Grain.TOTAL, asked.rows(), asked.columns());
        var rows = ValueCharts.order(asked.rows(), answer);
        var columns = ValueCharts.order(asked.columns(), answer);
        var numbers = new ArrayList<List<@Nullable BigDecimal>>();
        for (var row : rows) {
            var cells = new ArrayList<@Nullable BigDecimal>();
            for (var column : columns) {
                var keys = Map.of(asked.rows(), row, asked.columns(), column);
                cells.add(ValueCharts.find(answer, asked.metric(), keys));
            }
            numbers.add(cells);
        }
        var chart =
                new Chart.Heatmap(
                        drawing.words().dimension(asked.rows()),
                        values.labels(asked.rows(), rows),
                        values.labels(asked.columns(), columns),
                        drawing.format(asked.metric()),
                        numbers);
        return Picture.of(chart, answer);
    }

    Picture of(ByMonth asked) {
        var values = new ValueCharts(drawing);
        var whole = drawing.ask(List.of(asked.metric()), Grain.MONTH);
        var answer = drawing.ask(List.of(asked.metric()), Grain.MONTH, asked.dimension());
        var months = whole.rows().stream().map(MetricAnswer.Row::bucket).toList();
        var names = new ArrayList<String>();
        var numbers = new ArrayList<List<@Nullable BigDecimal>>();
        names.add(drawing.words().of("dashboard.everything"));
        numbers.add(new Buckets(whole, Grain.MONTH).values(asked.metric()));
        for (var value : values.bySize(asked.sizedBy(), asked.dimension())) {
            var row = ofMonths(asked, answer, months, value);
            if (row.stream().anyMatch(Objects::nonNull)) {
                names.add(drawing.words().value(asked.dimension(), value));
                numbers.add(row);
            }
        }
        var chart =
                new Chart.Heatmap(
                        drawing.words().dimension(asked.dimension()),
                        new Labels(names, Labels.Kind.STEP),
                        Buckets.labels(months, Grain.MONTH),
                        drawing.format(asked.metric()),
                        numbers);
        return Picture.of(chart, answer).noting(drawing.notes(Grain.MONTH));
    }

    private static List<@Nullable BigDecimal> ofMonths(
            ByMonth asked, MetricAnswer answer, List<String> months, String value) {
        var numbers = new ArrayList<@Nullable BigDecimal>();
        for (var month : months) {
            numbers.add(
                    answer.rows().stream()
                            .filter(row -> row.bucket().equals(month))
                            .filter(row -> row.keys().containsValue(value))
                            .findFirst()
                            .map(row -> row.values().get(asked.metric()))
                            .orElse(null));
        }
        return numbers;
    }
}
