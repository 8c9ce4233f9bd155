package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.chart.Chart;
import com.martlet.chart.Figure;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Question;
import com.martlet.dashboard.ServedBoards;
import com.martlet.prediction.Calibration;
import com.martlet.prediction.PredictionReport;
import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.FunnelQuery;
import com.martlet.serving.SpreadQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.springframework.util.LinkedMultiValueMap;

/** What a program is told that asks the API for the numbers of a card, parameter by parameter. */
record ApiOfCards(ServedBoards shop, BoardState state) {

    List<BigDecimal> numbers(DrawnCard drawn) {
        return switch (drawn.card().question()) {
            case Question.Figures figures -> figures((Chart.Figures) drawn.chart());
            case Question.OverTime asked -> overTime(drawn, asked);
            case Question.OverTimeBy asked ->
                    rows(asked.metrics(), grain(drawn, asked.steps()), asked.dimension());
            case Question.ByValue asked -> rows(asked.metrics(), "total", asked.dimension());
            case Question.ByTwo asked ->
                    rows(asked.metrics(), "total", asked.rows() + "," + asked.columns());
            case Question.EachDay asked -> rows(asked.metrics(), "day", "");
            case Question.ByMonth asked -> {
                var all = new ArrayList<>(rows(asked.metrics(), "month", ""));
                all.addAll(rows(asked.metrics(), "month", asked.dimension()));
                yield all;
            }
            case Question.AtLeast asked -> atLeast(asked);
            case Question.Retention asked -> retention(drawn, asked);
            case Question.Way asked -> way(asked);
            case Question.Spread asked -> spread(asked);
            case Question.Calibrated ignored -> calibrated();
        };
    }

    /** No metric, so programs read it from the table of buyers. */
    private List<BigDecimal> spread(Question.Spread asked) {
        var members =
                Optional.ofNullable(state.segment()).map(it -> shop.members(shop.tenant(), it));
        return shop.ask(shop.tenant(), new SpreadQuery(asked.of(), members)).bands().stream()
                .map(band -> BigDecimal.valueOf(band.customers()))
                .toList();
    }

    private List<BigDecimal> calibrated() {
        var groups =
                shop.predictions(shop.tenant())
                        .map(PredictionReport::calibration)
                        .map(Calibration::groups)
                        .orElse(List.of());
        return groups.stream()
                .flatMapToDouble(group -> DoubleStream.of(group.predicted(), group.actual()))
                .mapToObj(number -> BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP))
                .toList();
    }

    private List<BigDecimal> figures(Chart.Figures chart) {
        var numbers = new ArrayList<BigDecimal>();
        for (var figure : chart.figures().stream().filter(Figure::isAnswerable).toList()) {
            var grain = figure.days().lengthInDays() == 1 ? "day" : "total";
            numbers.addAll(rows(List.of(figure.id()), figure.days(), grain, ""));
            if (figure.earlierDays() != null) {
                numbers.addAll(rows(List.of(figure.id()), figure.earlierDays(), grain, ""));
            }
        }
        return numbers;
    }

    /** What the line below a key figure goes through. */
    List<BigDecimal> course(DrawnCard drawn, Figure figure) {
        var isOfADay = figure.days().lengthInDays() == 1;
        return rows(
                List.of(figure.id()), isOfADay ? "day" : grain(drawn, Question.Steps.FITTING), "");
    }

    private List<BigDecimal> overTime(DrawnCard drawn, Question.OverTime asked) {
        var grain = grain(drawn, asked.steps());
        var numbers = new ArrayList<>(rows(asked.metrics(), grain, ""));
        var compared = drawn.question().compared();
        if (drawn.chart() instanceof Chart.Line && asked.first().size() == 1) {
            compared.ifPresent(days -> numbers.addAll(rows(asked.first(), days, grain, "")));
        }
        return numbers;
    }

    /** Added up here, the highest value first. */
    private List<BigDecimal> atLeast(Question.AtLeast asked) {
        var parameters = parameters(asked.metrics(), ServedBoards.DAYS, "total", asked.dimension());
        var byValue = new HashMap<String, BigDecimal>();
        for (var row : answer(parameters)) {
            byValue.put(
                    String.valueOf(row.get(asked.dimension())),
                    (BigDecimal) row.get(asked.metric()));
        }
        var high = byValue.getOrDefault("high", BigDecimal.ZERO);
        var mid = high.add(byValue.getOrDefault("mid", BigDecimal.ZERO));
        var low = mid.add(byValue.getOrDefault("low", BigDecimal.ZERO));
        var all = byValue.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(all, low, mid, high);
    }

    private List<BigDecimal> retention(DrawnCard drawn, Question.Retention asked) {
        var answer =
                shop.ask(
                        shop.tenant(),
                        new CohortQuery(
                                asked.unit(),
                                asked.event(),
                                CohortQuery.Mode.ON,
                                ServedBoards.DAYS,
                                drawn.question().members()));
        if (drawn.chart() instanceof Chart.Line) {
            return answer.mean().stream().filter(Objects::nonNull).toList();
        }
        return answer.cohorts().stream().flatMap(one -> rates(one).stream()).toList();
    }

    private static List<BigDecimal> rates(CohortAnswer.Cohort cohort) {
        var size = BigDecimal.valueOf(cohort.size());
        var numbers = new ArrayList<>(List.of(size));
        if (size.signum() > 0) {
            cohort.cells()
                    .forEach(
                            cell ->
                                    numbers.add(
                                            BigDecimal.valueOf(cell.customers())
                                                    .divide(size, 6, RoundingMode.HALF_UP)));
        }
        return numbers;
    }

    private List<BigDecimal> way(Question.Way asked) {
        var query =
                new FunnelQuery(
                        asked.steps(),
                        ServedBoards.DAYS,
                        asked.windowDays(),
                        filters(),
                        state.segment() == null
                                ? Optional.empty()
                                : Optional.of(shop.members(shop.tenant(), "some")));
        return shop.ask(shop.tenant(), query).steps().stream()
                .map(step -> BigDecimal.valueOf(step.customers()))
                .toList();
    }

    private List<BigDecimal> rows(List<String> metrics, String grain, String by) {
        return rows(metrics, ServedBoards.DAYS, grain, by);
    }

    private List<BigDecimal> rows(List<String> metrics, Period days, String grain, String by) {
        var numbers = new ArrayList<BigDecimal>();
        for (var row : answer(parameters(metrics, days, grain, by))) {
            metrics.stream()
                    .map(row::get)
                    .filter(Objects::nonNull)
                    .forEach(number -> numbers.add((BigDecimal) number));
        }
        return numbers;
    }

    private LinkedMultiValueMap<String, String> parameters(
            List<String> metrics, Period days, String grain, String by) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("metrics", String.join(",", metrics));
        parameters.add("from", days.from().toString());
        parameters.add("to", days.to().toString());
        parameters.add("grain", grain);
        if (!by.isEmpty()) {
            parameters.add("by", by);
        }
        filters()
                .forEach(
                        (name, values) ->
                                parameters.add("filter." + name, values.iterator().next()));
        return parameters;
    }

    private Map<String, Set<String>> filters() {
        return state.filters().containsKey("category")
                ? Map.of("category_1", state.filter("category"))
                : Map.of();
    }

    private List<Map<String, Object>> answer(LinkedMultiValueMap<String, String> parameters) {
        var asked = AskedMetrics.of(parameters);
        Optional<CustomerSet> members =
                state.segment() == null
                        ? Optional.empty()
                        : Optional.of(shop.members(shop.tenant(), "some"));
        var rows = new ArrayList<Map<String, Object>>();
        shop.ask(shop.tenant(), asked.query(members))
                .rows()
                .forEach(row -> rows.add(AnswerRows.row(asked, row)));
        return rows;
    }

    private static String grain(DrawnCard drawn, Question.Steps steps) {
        return switch (steps) {
            case FITTING -> drawn.question().grain().name().toLowerCase(Locale.ROOT);
            case DAYS -> "day";
            case WEEKS -> "week";
            case MONTHS -> "month";
        };
    }
}
