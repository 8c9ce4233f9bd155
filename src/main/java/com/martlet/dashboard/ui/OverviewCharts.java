package com.martlet.dashboard.ui;

import static com.martlet.dashboard.DashboardService.CATEGORY;
import static com.martlet.dashboard.DashboardService.EVENTS;
import static com.martlet.dashboard.DashboardService.EVENT_TYPE;
import static com.martlet.dashboard.DashboardService.REVENUE;
import static com.martlet.dashboard.DashboardService.VISITORS;

import com.martlet.base.ui.Texts;
import com.martlet.chart.Chart;
import com.martlet.chart.Labels;
import com.martlet.chart.Part;
import com.martlet.chart.Series;
import com.martlet.dashboard.BoardQuestion;
import com.martlet.dashboard.Overview;
import com.martlet.mart.Metric;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answers of the metric layer as charts, in the language of the user in front. */
record OverviewCharts(BoardQuestion question, Function<String, Metric> metrics, Numbers numbers) {

    private static final int MOST_BARS = 10;

    Chart trend(Overview.Trend trend) {
        var buckets = new Buckets(trend.now(), question.grain());
        var labels = buckets.labels();
        var series = new ArrayList<Series>();
        series.add(series(VISITORS, Series.Role.MAIN, buckets.values(VISITORS)));
        trend.earlier()
                .map(answer -> new Buckets(answer, question.grain()).values(VISITORS))
                .ifPresent(values -> series.add(earlier(values, labels.texts().size())));
        if (question.suits(metric(REVENUE))) {
            series.add(series(REVENUE, Series.Role.SECOND_AXIS, buckets.values(REVENUE)));
        }
        var partial = question.holdsUnfinishedToday() ? buckets.indexOf(question.today()) : null;
        var grain = question.grain().name().toLowerCase(Locale.ROOT);
        return new Chart.Line(Texts.of("dashboard.grain." + grain), labels, series, partial);
    }

    Chart bars(MetricAnswer answer) {
        var largest =
                parts(answer, REVENUE, CATEGORY).stream()
                        .filter(part -> part.value().signum() != 0)
                        .sorted(Comparator.comparing(Part::value).reversed())
                        .limit(MOST_BARS)
                        .toList();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        largest.forEach(part -> values.add(part.value()));
        return new Chart.Bar(
                Texts.of("dashboard.category"),
                Labels.words(largest.stream().map(Part::name).toList()),
                List.of(series(REVENUE, Series.Role.MAIN, values)));
    }

    Chart pie(MetricAnswer answer) {
        var parts =
                parts(answer, EVENTS, EVENT_TYPE).stream()
                        .map(part -> new Part(eventName(part.name()), part.value()))
                        .toList();
        return Chart.Pie.ofLargest(
                Texts.of("dashboard.eventType"),
                DefinitionView.label(metric(EVENTS)),
                numbers.format(metric(EVENTS).unit()),
                parts,
                Texts.of("dashboard.other"));
    }

    /** The compared days are laid over the shown ones, first on first. */
    private Series earlier(List<@Nullable BigDecimal> values, int count) {
        List<@Nullable BigDecimal> fitted = new ArrayList<>(values);
        while (fitted.size() < count) {
            fitted.add(null);
        }
        var name = Texts.of("dashboard.earlierSeries", DefinitionView.label(metric(VISITORS)));
        var format = numbers.format(metric(VISITORS).unit());
        return new Series(name, format, Series.Role.COMPARISON, fitted.subList(0, count));
    }

    private Series series(String id, Series.Role role, List<@Nullable BigDecimal> values) {
        var metric = metric(id);
        return new Series(
                DefinitionView.label(metric), numbers.format(metric.unit()), role, values);
    }

    private Metric metric(String id) {
        return metrics.apply(id);
    }

    private static List<Part> parts(MetricAnswer answer, String metric, String dimension) {
        var parts = new ArrayList<Part>();
        for (var row : answer.rows()) {
            var value = row.values().get(metric);
            var name = row.keys().getOrDefault(dimension, "");
            if (value != null) {
                parts.add(new Part(name.isEmpty() ? Texts.of("dashboard.unknown") : name, value));
            }
        }
        return parts;
    }

    private static String eventName(String type) {
        var key = "dashboard.event." + type;
        return Texts.has(key) ? Texts.of(key) : type;
    }
}
