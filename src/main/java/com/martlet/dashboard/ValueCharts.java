package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.chart.Colour;
import com.martlet.chart.Labels;
import com.martlet.chart.Part;
import com.martlet.chart.Parts;
import com.martlet.chart.Series;
import com.martlet.dashboard.Question.AtLeast;
import com.martlet.dashboard.Question.ByMonth;
import com.martlet.dashboard.Question.ByTwo;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws what differs from one value of a dimension to the next. */
record ValueCharts(Drawing drawing) {

    private static final Map<String, List<String>> ORDERED =
            Map.of("hour", numbers(0, 23), "weekday", numbers(1, 7));

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    Picture of(ByValue asked) {
        var answer = drawing.ask(List.of(asked.metric()), Grain.TOTAL, asked.dimension());
        return Picture.of(
                switch (drawing.card().kind()) {
                    case DONUT -> new Chart.Pie(parts(asked, answer));
                    case TREEMAP -> new Chart.Treemap(parts(asked, answer));
                    case AREA -> area(asked, answer);
                    default -> bars(asked, answer);
                },
                answer);
    }

    private Parts parts(ByValue asked, MetricAnswer answer) {
        var colours = drawing.coloursOf(asked.dimension());
        var parts = new ArrayList<Part>();
        for (var row : answer.rows()) {
            var number = row.values().get(asked.metric());
            var value = row.keys().getOrDefault(asked.dimension(), "");
            if (number != null && number.signum() != 0) {
                var name = drawing.words().value(asked.dimension(), value);
                parts.add(new Part(name, number, Colours.find(colours, value)));
            }
        }
        return new Parts(
                drawing.words().dimension(asked.dimension()),
                drawing.words().label(drawing.metric(asked.metric())),
                drawing.format(asked.metric()),
                parts,
                drawing.words().of("dashboard.other"));
    }

    private Chart bars(ByValue asked, MetricAnswer answer) {
        var parts =
                asked.sizedBy()
                        .map(size -> bySize(asked, answer, size))
                        .orElseGet(() -> parts(asked, answer).all());
        var labels = Labels.words(parts.stream().map(Part::name).toList());
        var colours = parts.stream().map(Part::colour).toList();
        var values = new ArrayList<@Nullable BigDecimal>();
        parts.forEach(part -> values.add(part.value()));
        return new Chart.Bar(
                drawing.words().dimension(asked.dimension()),
                labels,
                List.of(drawing.series(asked.metric(), Series.Role.MAIN, values)),
                colours.contains(Colour.BY_PLACE) ? List.of() : colours);
    }

    private List<Part> bySize(ByValue asked, MetricAnswer answer, String metric) {
        var parts = new ArrayList<Part>();
        var colours = drawing.coloursOf(asked.dimension());
        for (var value : bySize(metric, asked.dimension())) {
            var number = find(answer, asked.metric(), Map.of(asked.dimension(), value));
            if (number != null) {
                var name = drawing.words().value(asked.dimension(), value);
                parts.add(new Part(name, number, Colours.find(colours, value)));
            }
        }
        return parts;
    }

    private Chart area(ByValue asked, MetricAnswer answer) {
        var order = order(asked.dimension(), answer);
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var value : order) {
            var found = find(answer, asked.metric(), Map.of(asked.dimension(), value));
            values.add(found == null ? BigDecimal.ZERO : found);
        }
        return new Chart.Area(
                drawing.words().dimension(asked.dimension()),
                labels(asked.dimension(), order),
                List.of(drawing.series(asked.metric(), Series.Role.MAIN, values)));
    }

    Picture of(ByTwo asked) {
        var answer =
                drawing.ask(List.of(asked.metric()), Grain.TOTAL, asked.rows(), asked.columns());
        var rows = order(asked.rows(), answer);
        var columns = order(asked.columns(), answer);
        var values = new ArrayList<List<@Nullable BigDecimal>>();
        for (var row : rows) {
            var cells = new ArrayList<@Nullable BigDecimal>();
            for (var column : columns) {
                var keys = Map.of(asked.rows(), row, asked.columns(), column);
                cells.add(find(answer, asked.metric(), keys));
            }
            values.add(cells);
        }
        var chart =
                new Chart.Heatmap(
                        drawing.words().dimension(asked.rows()),
                        labels(asked.rows(), rows),
                        labels(asked.columns(), columns),
                        drawing.format(asked.metric()),
                        values);
        return Picture.of(chart, answer);
    }

    Picture of(ByMonth asked) {
        var whole = drawing.ask(List.of(asked.metric()), Grain.MONTH);
        var answer = drawing.ask(List.of(asked.metric()), Grain.MONTH, asked.dimension());
        var months = whole.rows().stream().map(MetricAnswer.Row::bucket).toList();
        var names = new ArrayList<String>();
        var values = new ArrayList<List<@Nullable BigDecimal>>();
        names.add(drawing.words().of("dashboard.everything"));
        values.add(new Buckets(whole, Grain.MONTH).values(asked.metric()));
        for (var value : bySize(asked.sizedBy(), asked.dimension())) {
            var numbers = ofMonths(asked, answer, months, value);
            if (numbers.stream().anyMatch(Objects::nonNull)) {
                names.add(drawing.words().value(asked.dimension(), value));
                values.add(numbers);
            }
        }
        var chart =
                new Chart.Heatmap(
                        drawing.words().dimension(asked.dimension()),
                        new Labels(names, Labels.Kind.STEP),
                        Buckets.labels(months, Grain.MONTH),
                        drawing.format(asked.metric()),
                        values);
        return Picture.of(chart, answer).noting(drawing.notes(Grain.MONTH));
    }

    private List<String> bySize(String metric, String dimension) {
        var sizes = drawing.ask(List.of(metric), Grain.TOTAL, dimension);
        Comparator<MetricAnswer.Row> bySize =
                Comparator.comparing(row -> row.values().getOrDefault(metric, BigDecimal.ZERO));
        return sizes.rows().stream()
                .sorted(bySize.reversed())
                .map(row -> row.keys().getOrDefault(dimension, ""))
                .toList();
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

    private static List<String> order(String dimension, MetricAnswer answer) {
        var found =
                answer.rows().stream()
                        .map(row -> row.keys().getOrDefault(dimension, ""))
                        .distinct()
                        .toList();
        return ORDERED.getOrDefault(dimension, found);
    }

    private Labels labels(String dimension, List<String> values) {
        var names = values.stream().map(value -> drawing.words().value(dimension, value)).toList();
        return new Labels(names, Labels.Kind.STEP);
    }

    /** Zero when there is none of the value. */
    static BigDecimal number(MetricAnswer answer, AtLeast asked, String value) {
        var found = find(answer, asked.metric(), Map.of(asked.dimension(), value));
        return found == null ? BigDecimal.ZERO : found;
    }

    private static @Nullable BigDecimal find(
            MetricAnswer answer, String metric, Map<String, String> keys) {
        return answer.rows().stream()
                .filter(row -> row.keys().equals(keys))
                .findFirst()
                .map(row -> row.values().get(metric))
                .orElse(null);
    }
}
