package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.chart.Colour;
import com.martlet.chart.Labels;
import com.martlet.chart.Part;
import com.martlet.chart.Parts;
import com.martlet.chart.Series;
import com.martlet.dashboard.Question.AtLeast;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    List<String> bySize(String metric, String dimension) {
        var sizes = drawing.ask(List.of(metric), Grain.TOTAL, dimension);
        Comparator<MetricAnswer.Row> bySize =
                Comparator.comparing(row -> row.values().getOrDefault(metric, BigDecimal.ZERO));
        return sizes.rows().stream()
                .sorted(bySize.reversed())
                .map(row -> row.keys().getOrDefault(dimension, ""))
                .toList();
    }

    static List<String> order(String dimension, MetricAnswer answer) {
        var found =
                answer.rows().stream()
                        .map(row -> row.keys().getOrDefault(dimension, ""))
                        .distinct()
                        .toList();
        return ORDERED.getOrDefault(dimension, found);
    }

    Labels labels(String dimension, List<String> values) {
        var names = values.stream().map(value -> drawing.words().value(dimension, value)).toList();
        return new Labels(names, Labels.Kind.STEP);
    }

    /** Zero when there is none of the value. */
    static BigDecimal number(MetricAnswer answer, AtLeast asked, String value) {
        var found = find(answer, asked.metric(), Map.of(asked.dimension(), value));
        return found == null ? BigDecimal.ZERO : found;
    }

    static @Nullable BigDecimal find(MetricAnswer answer, String metric, Map<String, String> keys) {
        return answer.rows().stream()
                .filter(row -> row.keys().equals(keys))
                .findFirst()
                .map(row -> row.values().get(metric))
                .orElse(null);
    }
}
