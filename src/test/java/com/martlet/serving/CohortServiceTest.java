package com.martlet.serving;

import static com.martlet.mart.Fact.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.mart.Fact;
import com.martlet.serving.CohortAnswer.Cell;
import com.martlet.serving.CohortQuery.Event;
import com.martlet.serving.CohortQuery.Mode;
import com.martlet.serving.CohortQuery.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortServiceTest {

    private static final long SEED = 1_201;
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 5);

    @TempDir private Path folder;

    private final Served served = new Served("Asia/Seoul");

    @Test
    void followsWhoCameFirstInAWeek() {
        served.load(
                List.of(
                        seen(MONDAY, "kim"),
                        seen(MONDAY.plusDays(6), "lee"),
                        seen(MONDAY.plusDays(7), "kim"),
                        seen(MONDAY.plusDays(8), "ahn"),
                        seen(MONDAY.plusDays(15), "lee")));

        var on = ask(Mode.ON, MONDAY, MONDAY.plusDays(15));

        assertThat(on.cohorts())
                .extracting(CohortAnswer.Cohort::label)
                .containsExactly("2020-W41", "2020-W42", "2020-W43");
        assertThat(cells(on, 0)).containsExactly(cell(2, true), cell(1, true), cell(1, false));
        assertThat(cells(on, 1)).containsExactly(cell(1, true), cell(0, false));
        assertThat(cells(on, 2)).containsExactly(cell(0, false));
        assertThat(on.mean())
                .containsExactly(new BigDecimal("1.000000"), new BigDecimal("0.500000"), null);

        var later = ask(Mode.ON_OR_AFTER, MONDAY, MONDAY.plusDays(15));
        assertThat(cells(later, 0)).containsExactly(cell(2, true), cell(2, true), cell(1, false));
    }

    /** Half a week asked for is the whole week; who came before it is no member. */
    @Test
    void widensThePeriodAndKnowsWhoCameBefore() {
        served.load(
                List.of(
                        seen(MONDAY, "kim"),
                        seen(MONDAY.plusDays(7), "kim"),
                        seen(MONDAY.plusDays(7), "lee")));

        var answer = ask(Mode.ON, MONDAY.plusDays(9), MONDAY.plusDays(9));

        assertThat(answer.cohorts()).hasSize(1);
        assertThat(answer.cohorts().getFirst().days())
                .isEqualTo(new Period(MONDAY.plusDays(7), MONDAY.plusDays(13)));
        assertThat(answer.cohorts().getFirst().size()).isEqualTo(1);
    }

    @Test
    void answersNothingBeforeAnythingIsLoaded() {
        assertThat(ask(Mode.ON, MONDAY, MONDAY).cohorts()).isEmpty();
        served.load(List.of(seen(MONDAY, "kim")));
        assertThat(ask(Mode.ON, MONDAY.plusDays(30), MONDAY.plusDays(40)).cohorts()).isEmpty();
        assertThat(ask(Mode.ON, MONDAY.minusDays(30), MONDAY.minusDays(20)).cohorts()).isEmpty();
    }

    @Test
    void answersWhatAnIndependentDatabaseAnswers() throws Exception {
        var facts = new RandomFacts(SEED).all();
        served.load(facts);
        var members = Set.of("c1", "c2", "c5", "c8", "c13", "c21", "c34", "c55");
        var period = new Period(RandomFacts.FIRST, RandomFacts.FIRST.plusDays(RandomFacts.DAYS));
        try (var oracle = new Oracle(facts, folder)) {
            for (var unit : Unit.values()) {
                for (var event : Event.values()) {
                    for (var mode : Mode.values()) {
                        for (var segment :
                                List.of(Optional.<Set<String>>empty(), Optional.of(members))) {
                            var query =
                                    new CohortQuery(
                                            unit,
                                            event,
                                            mode,
                                            period,
                                            segment.map(served::members));
                            assertThat(lines(served.cohorts().ask(served.shop().tenant(), query)))
                                    .as(query.toString())
                                    .isEqualTo(CohortOracle.lines(oracle, query, segment))
                                    .isNotEmpty();
                        }
                    }
                }
            }
        }
    }

    /** Cohort, period and customers of every cell with somebody in it; a star while it lasts. */
    private static List<String> lines(CohortAnswer answer) {
        var lines = new ArrayList<String>();
        for (var cohort : answer.cohorts()) {
            for (var period = 0; period < cohort.cells().size(); period++) {
                var cell = cohort.cells().get(period);
                if (cell.customers() > 0) {
                    var isOver = cell.complete() ? "" : " *";
                    lines.add(cohort.label() + " " + period + " " + cell.customers() + isOver);
                }
            }
        }
        return lines;
    }

    private CohortAnswer ask(Mode mode, LocalDate from, LocalDate to) {
        return served.cohorts()
                .ask(
                        served.shop().tenant(),
                        new CohortQuery(
                                Unit.WEEK,
                                Event.ACTIVITY,
                                mode,
                                new Period(from, to),
                                Optional.empty()));
    }

    private static List<Cell> cells(CohortAnswer answer, int cohort) {
        return answer.cohorts().get(cohort).cells();
    }

    private static Cell cell(long customers, boolean complete) {
        return new Cell(customers, complete);
    }

    private static Fact seen(LocalDate day, String customer) {
        return event(day, day + "T03:00", customer, "view");
    }
}
