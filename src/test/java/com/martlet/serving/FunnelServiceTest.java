package com.martlet.serving;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.mart.Fact;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelServiceTest {

    private static final long SEED = 77;
    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);

    @TempDir private Path folder;

    private final Served served = new Served("Asia/Seoul");

    @Test
    void leadsFromStepToStepInOrder() {
        served.load(
                List.of(
                        at(DAY, "01:00", "all", "view"),
                        at(DAY, "02:00", "all", "cart"),
                        bought(DAY, "03:00", "all"),
                        at(DAY, "01:00", "half", "view"),
                        at(DAY, "02:00", "half", "cart"),
                        at(DAY, "02:00", "wrong order", "view"),
                        at(DAY, "01:00", "wrong order", "cart"),
                        at(DAY, "01:00", "no view", "cart"),
                        bought(DAY, "03:00", "no view"),
                        at(DAY.plusDays(20), "01:00", "later", "login")));

        assertThat(ask(DAY, DAY, 7))
                .containsExactly(
                        "view 3 0 1.000000 1.000000",
                        "cart 2 0 0.666667 0.666667",
                        "purchase 1 0 0.333333 0.500000");
    }

    /** The window is 24 hours each, begins with the first view and is not begun again. */
    @Test
    void closesTheWindowSevenTimes24HoursAfterTheFirstStep() {
        served.load(
                List.of(
                        at(DAY, "05:00", "in time", "view"),
                        at(DAY.plusDays(7), "05:00", "in time", "cart"),
                        at(DAY, "05:00", "late", "view"),
                        at(DAY.plusDays(3), "05:00", "late", "view"),
                        at(DAY.plusDays(7), "05:01", "late", "cart"),
                        at(DAY.plusDays(20), "01:00", "somebody", "login")));

        assertThat(ask(DAY, DAY, 7).subList(0, 2))
                .containsExactly("view 2 0 1.000000 1.000000", "cart 1 0 0.500000 0.500000");
    }

    /** The data end with the tenth: who first viewed on the second was decided on the ninth. */
    @Test
    void countsThoseUnderWayApart() {
        served.load(
                List.of(
                        at(DAY.plusDays(1), "05:00", "decided", "view"),
                        at(DAY.plusDays(8), "05:00", "open at view", "view"),
                        at(DAY.plusDays(8), "05:00", "open at cart", "view"),
                        at(DAY.plusDays(9), "05:00", "open at cart", "cart"),
                        at(DAY.plusDays(8), "05:00", "done", "view"),
                        at(DAY.plusDays(8), "06:00", "done", "cart"),
                        bought(DAY.plusDays(9), "05:00", "done")));

        assertThat(ask(DAY, DAY.plusDays(9), 7))
                .containsExactly(
                        "view 2 1 1.000000 1.000000",
                        "cart 1 1 0.500000 0.500000",
                        "purchase 1 0 0.500000 1.000000");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> ask(List.of("view"), 7, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("A funnel has 2 to 8 different steps");
        assertThatThrownBy(() -> ask(List.of("view", "view"), 7, Map.of()))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> ask(FunnelQuery.USUAL_STEPS, 0, Map.of()))
                .hasMessageContaining("The window of a funnel is 1 to 366 days, not 0");
        assertThatThrownBy(() -> ask(FunnelQuery.USUAL_STEPS, 7, Map.of("page", Set.of("/"))))
                .hasMessageContaining("A funnel cannot be filtered by page");
    }

    @Test
    void answersWhatAnIndependentDatabaseAnswers() throws Exception {
        var facts = new RandomFacts(SEED).all();
        served.load(facts);
        var members = Set.of("c1", "c2", "c5", "c8", "c13", "c21", "c34", "c55");
        try (var oracle = new Oracle(facts, folder)) {
            for (var from = 0; from < RandomFacts.DAYS; from += 6) {
                for (var window : List.of(1, 7)) {
                    for (var segment :
                            List.of(Optional.<Set<String>>empty(), Optional.of(members))) {
                        var day = RandomFacts.FIRST.plusDays(from);
                        var query =
                                new FunnelQuery(
                                        FunnelQuery.USUAL_STEPS,
                                        new Period(day, day.plusDays(9)),
                                        window,
                                        from % 4 == 0
                                                ? Map.of()
                                                : Map.of("country", Set.of("KR", "")),
                                        segment.map(served::members));
                        assertThat(counts(ask(query)))
                                .as(query.toString())
                                .isEqualTo(FunnelOracle.counts(oracle, query, segment));
                    }
                }
            }
        }
    }

    private static List<String> counts(FunnelAnswer answer) {
        return answer.steps().stream().map(step -> step.customers() + " " + step.open()).toList();
    }

    private List<String> ask(LocalDate from, LocalDate to, int window) {
        var answer =
                ask(
                        new FunnelQuery(
                                FunnelQuery.USUAL_STEPS,
                                new Period(from, to),
                                window,
                                Map.of(),
                                Optional.empty()));
        var lines = new ArrayList<String>();
        for (var step : answer.steps()) {
            lines.add(
                    "%s %d %d %s %s"
                            .formatted(
                                    step.event(),
                                    step.customers(),
                                    step.open(),
                                    step.overall(),
                                    step.relative()));
        }
        return lines;
    }

    private FunnelAnswer ask(List<String> steps, int window, Map<String, Set<String>> filters) {
        return ask(new FunnelQuery(steps, Period.day(DAY), window, filters, Optional.empty()));
    }

    private FunnelAnswer ask(FunnelQuery query) {
        return served.funnels().ask(served.shop().tenant(), query);
    }

    private static Fact at(LocalDate day, String utc, String customer, String type) {
        return event(day, day + "T" + utc, customer, type);
    }

    private static Fact bought(LocalDate day, String utc, String customer) {
        return purchase(day, day + "T" + utc, customer, "5");
    }
}
