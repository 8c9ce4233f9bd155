package com.martlet.oracle;

import com.martlet.base.KnownValues;
import com.martlet.base.Messages;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.CardKind;
import com.martlet.dashboard.Question;
import com.martlet.mart.Dimension;
import com.martlet.mart.MetricCatalogue;
import java.util.Locale;
import java.util.Map;

/** What the lines and columns of a card's table are called, by the ids that the oracle gives. */
record CardWords(Card card, Locale locale) {

    private static final MetricCatalogue CATALOGUE = new MetricCatalogue();

    /** Of the line and the column of a number, where the oracle has this line and this column. */
    Place place(String row, String column) {
        return switch (card.question()) {
            case Question.Figures ignored -> new Place(metric(column), span(row));
            case Question.OverTime asked -> new Place(row, series(asked, column));
            case Question.OverTimeBy asked -> new Place(row, value(asked.dimension(), column));
            case Question.ByValue asked -> new Place(value(asked.dimension(), row), metric(column));
            case Question.ByTwo asked ->
                    new Place(value(asked.rows(), row), value(asked.columns(), column));
            case Question.ByMonth asked -> new Place(everythingOr(asked.dimension(), row), column);
            case Question.EachDay ignored -> new Place(row, metric(column));
            case Question.Retention ignored -> retention(row, column);
            case Question.Way ignored -> new Place(value("event_type", row), funnel(column));
            case Question.AtLeast asked -> new Place(atLeast(asked, row), funnel(column));
            case Question.Spread ignored -> throw predicted();
            case Question.Calibrated ignored -> throw predicted();
        };
    }

    private static IllegalArgumentException predicted() {
        return new IllegalArgumentException("Predictions have oracles of their own");
    }

    /** The metric a number is of; of no one metric for shares of people. */
    Rounding rounding(String column) {
        var metrics = card.question().metrics();
        return switch (card.question()) {
            case Question.Retention ignored -> Rounding.OF_RATIOS;
            case Question.Way ignored -> Rounding.OF_RATIOS;
            case Question.AtLeast ignored -> Rounding.OF_RATIOS;
            default ->
                    Rounding.of(
                            CATALOGUE
                                    .load(metrics.contains(column) ? column : metrics.getFirst())
                                    .unit());
        };
    }

    private String span(String id) {
        return word("dashboard.figure." + (id.equals("now") ? "value" : id));
    }

    private String series(Question.OverTime asked, String id) {
        return id.equals("earlier")
                ? word("dashboard.earlierSeries", metric(asked.first().getFirst()))
                : metric(id);
    }

    private String everythingOr(String dimension, String id) {
        return id.equals("everything") ? word("dashboard.everything") : value(dimension, id);
    }

    private Place retention(String row, String column) {
        if (card.kind() != CardKind.COHORTS) {
            return new Place(weeksAfter(row), word("dashboard.cohorts.rate"));
        }
        var isSize = column.equals("size");
        return new Place(row, isSize ? word("dashboard.cohorts.size") : weeksAfter(column));
    }

    private String weeksAfter(String number) {
        return word("dashboard.cohorts.week.offset", number);
    }

    private String funnel(String id) {
        return word("dashboard.funnel." + id);
    }

    private String atLeast(Question.AtLeast asked, String id) {
        return id.equals("all")
                ? metric(asked.metric())
                : word("dashboard.atLeast.%s.%s".formatted(asked.dimension(), id));
    }

    private String value(String dimension, String id) {
        if (id.isEmpty()) {
            return word("dashboard.unknown");
        }
        return switch (dimension) {
            case "hour" -> word("dashboard.hour", id);
            case "weekday" -> word("dashboard.weekday." + id);
            case "event_type" ->
                    Messages.has("dashboard.event." + id) ? word("dashboard.event." + id) : id;
            default -> named(dimension, id);
        };
    }

    private String named(String dimension, String id) {
        return CATALOGUE.dimensions().stream()
                .filter(one -> one.id().equals(dimension))
                .map(Dimension::values)
                .findFirst()
                .map(values -> values.get(id))
                .map(this::word)
                .orElseGet(() -> KnownValues.word(locale, dimension, id));
    }

    private String metric(String id) {
        return word(CATALOGUE.load(id).label());
    }

    private String word(Map<String, String> words) {
        return words.get(locale.getLanguage());
    }

    private String word(String key, Object... arguments) {
        return Messages.in(locale, key, arguments);
    }
}
