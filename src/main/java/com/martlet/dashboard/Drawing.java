package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.chart.Colour;
import com.martlet.chart.Series;
import com.martlet.chart.ValueFormat;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What everybody needs who draws a card: the numbers, their names and their colours. */
record Drawing(
        BoardSource source,
        MetricCatalogue catalogue,
        Colours colours,
        Words words,
        BoardQuestion question,
        Card card) {

    Metric metric(String id) {
        return catalogue.load(id);
    }

    /** Those that can be cut by all that is set; none of them is refused with the reason. */
    List<String> suited(List<String> metrics) {
        var suited = metrics.stream().filter(id -> question.suits(metric(id))).toList();
        if (suited.isEmpty()) {
            var unsuited = question.unsuited(metric(metrics.getFirst()));
            throw new NotWithFilters(card.id(), unsuited);
        }
        return suited;
    }

    /** Refused when something is set that only numbers by day know. */
    void requireNoFilters() {
        if (!question.filters().isEmpty()) {
            var filters = question.filters().keySet().stream().sorted().toList();
            throw new NotWithFilters(card.id(), filters);
        }
    }

    MetricAnswer ask(List<String> metrics, Grain grain, String... by) {
        return ask(suited(metrics), question.period(), grain, by);
    }

    MetricAnswer ask(List<String> metrics, Period days, Grain grain, String... by) {
        return source.ask(question.tenant(), question.query(metrics, days, grain, List.of(by)));
    }

    Series series(String metric, Series.Role role, List<@Nullable BigDecimal> values) {
        return new Series(words.label(metric(metric)), format(metric), role, values);
    }

    ValueFormat format(String metric) {
        return Units.format(metric(metric).unit(), question.tenant().currency());
    }

    Map<String, Colour> coloursOf(String dimension) {
        return colours.of(question.tenant(), dimension);
    }

    Grain grain(Question.Steps steps) {
        return switch (steps) {
            case FITTING -> question.grain();
            case DAYS -> Grain.DAY;
            case WEEKS -> Grain.WEEK;
            case MONTHS -> Grain.MONTH;
        };
    }

    String grainName(Grain grain) {
        return words.of("dashboard.grain." + grain.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What a reader must know of steps that time has cut. */
    List<String> notes(Grain grain) {
        var notes = new ArrayList<String>();
        if (question.holdsUnfinishedToday()) {
            notes.add(words.of("dashboard.todayIsDotted"));
        }
        if (Buckets.areCut(question.period(), grain)) {
            notes.add(words.of("dashboard.cut." + grain.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return List.copyOf(notes);
    }
}
