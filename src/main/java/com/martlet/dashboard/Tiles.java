package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the key figures of the overview, few questions for all of them. */
@Component
class Tiles {

    private static final String TOTAL = "total";

    static final List<String> METRICS =
            List.of(
                    "visitors",
                    "revenue",
                    "buyers",
                    "conversion_rate",
                    "average_order_value",
                    "average_revenue_per_user",
                    "average_revenue_per_paying_user",
                    "daily_average_access_time",
                    "daily_active_users",
                    "daily_new_users",
                    "daily_first_time_paying_users",
                    "accumulated_revenue");

    private final BoardSource source;
    private final MetricCatalogue catalogue;

    Tiles(BoardSource source, MetricCatalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    List<Tile> of(BoardQuestion question) {
        var found = new LinkedHashMap<String, Tile>();
        var lastDay = Period.day(question.period().to());
        figures(true)
                .forEach(
                        metric ->
                                found.put(
                                        metric.id(), Tile.unanswerable(metric, question.period())));
        figures(false)
                .forEach(metric -> found.put(metric.id(), Tile.unanswerable(metric, lastDay)));
        answer(question, suited(question, true), question.period(), question.compared(), found);
        answer(question, suited(question, false), lastDay, weekBefore(question), found);
        return METRICS.stream().filter(found::containsKey).map(found::get).toList();
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
    private static Optional<Period> weekBefore(BoardQuestion question) {
        var day = question.period().to();
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

    private List<Metric> suited(BoardQuestion question, boolean ofPeriod) {
        return figures(ofPeriod).stream().filter(question::suits).toList();
    }

    private List<Metric> figures(boolean ofPeriod) {
        return METRICS.stream()
                .flatMap(id -> catalogue.find(id).stream())
                .filter(metric -> isOfPeriod(metric) == ofPeriod)
                .toList();
    }

    private static boolean isOfPeriod(Metric metric) {
        return metric.grains().contains(TOTAL);
    }

    private static List<String> ids(List<Metric> metrics) {
        return metrics.stream().map(Metric::id).toList();
    }
}
