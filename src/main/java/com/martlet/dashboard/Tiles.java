package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the key figures of a board, few questions for all of them. */
class Tiles {

    private static final String TOTAL = "total";

    private final BoardSource source;
    private final MetricCatalogue catalogue;

    Tiles(BoardSource source, MetricCatalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    FigureCharts.Found of(BoardQuestion question, List<String> ids) {
        var metrics = ids.stream().map(catalogue::load).toList();
        var found = new LinkedHashMap<String, Tile>();
        var lastDay = Period.day(lastDay(question));
        for (var metric : metrics) {
            var days = isOfPeriod(metric) ? question.period() : lastDay;
            found.put(metric.id(), Tile.unanswerable(metric, days));
        }
        var suited = metrics.stream().filter(question::suits).toList();
        var ofPeriod = suited.stream().filter(Tiles::isOfPeriod).toList();
        var ofDay = suited.stream().filter(metric -> !isOfPeriod(metric)).toList();
        answer(question, ofPeriod, question.period(), question.compared(), found);
        answer(question, ofDay, lastDay, weekBefore(question, lastDay.to()), found);
        var read = readAt(question, ids.getFirst());
        return new FigureCharts.Found(List.copyOf(found.values()), read.asOf(), read.dataVersion());
    }

    /** The period's last day there is data of: a day that is still to come has no figure. */
    private LocalDate lastDay(BoardQuestion question) {
        var last = question.period().to();
        return source.loadedDays(question.tenant())
                .map(Period::to)
                .filter(day -> day.isBefore(last) && question.period().contains(day))
                .orElse(last);
    }

    /** An answer that costs nothing, to say when the numbers are from. */
    private MetricAnswer readAt(BoardQuestion question, String metric) {
        var grain = isOfPeriod(catalogue.load(metric)) ? Grain.TOTAL : Grain.DAY;
        var day = Period.day(question.period().to());
        var query =
                new MetricQuery(List.of(metric), day, grain, List.of(), Map.of(), Optional.empty());
        return source.ask(question.tenant(), query);
    }

    private void answer(
            BoardQuestion question,
            List<Metric> metrics,
            Period days,
            Optional<Period> earlierDays,
            Map<String, Tile> found) {
        if (metrics.isEmpty()) {
            return;
        }
        var grain = isOfPeriod(metrics.getFirst()) ? Grain.TOTAL : Grain.DAY;
        var now = values(question, metrics, days, grain);
        var before = earlierDays.map(period -> values(question, metrics, period, grain));
        var course = course(question, metrics);
        for (var metric : metrics) {
            found.put(
                    metric.id(),
                    new Tile(
                            metric,
                            days,
                            now.get(metric.id()),
                            earlierDays,
                            before.map(values -> values.get(metric.id())).orElse(null),
                            course(course, metric.id()),
                            true));
        }
    }

    /** A day is compared with the same weekday of the week before. */
    private static Optional<Period> weekBefore(BoardQuestion question, LocalDate day) {
        return switch (question.state().comparing()) {
            case NOTHING -> Optional.empty();
            case PREVIOUS -> Optional.of(Period.day(day.minusWeeks(1)));
            case LAST_YEAR -> Comparing.LAST_YEAR.with(Period.day(day));
        };
    }

    private Map<String, BigDecimal> values(
            BoardQuestion question, List<Metric> metrics, Period days, Grain grain) {
        var answer =
                source.ask(question.tenant(), question.query(ids(metrics), days, grain, List.of()));
        return answer.rows().isEmpty() ? Map.of() : answer.rows().getFirst().values();
    }

    private List<MetricAnswer.Row> course(BoardQuestion question, List<Metric> metrics) {
        var grain = isOfPeriod(metrics.getFirst()) ? question.grain() : Grain.DAY;
        return source.ask(
                        question.tenant(),
                        question.query(ids(metrics), question.period(), grain, List.of()))
                .rows();
    }

    private static List<@Nullable BigDecimal> course(List<MetricAnswer.Row> rows, String metric) {
        var course = new ArrayList<@Nullable BigDecimal>();
        rows.forEach(row -> course.add(row.values().get(metric)));
        return course;
    }

    private static boolean isOfPeriod(Metric metric) {
        return metric.grains().contains(TOTAL);
    }

    private static List<String> ids(List<Metric> metrics) {
        return metrics.stream().map(Metric::id).toList();
    }
}
