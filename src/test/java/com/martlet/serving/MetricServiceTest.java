package com.martlet.serving;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.mart.PilotDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricServiceTest {

    private static final LocalDate SUNDAY = LocalDate.of(2020, 10, 25);
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2020, 11, 1);

    private final Served served = new Served("Asia/Seoul");

    @Test
    void answersTheNineFiguresOfThePilotsFirstDay() {
        served.load(PilotDay.facts());

        var row = ask(SUNDAY, SUNDAY, Grain.DAY, PilotDay.FIGURES.keySet()).getFirst();

        assertThat(row.bucket()).isEqualTo("2020-10-25");
        assertThat(row.values()).isEqualTo(PilotDay.FIGURES);
    }

    @Test
    void countsWeeksByTheIsoCalendarAndMonthsByTheirName() {
        served.load(List.of(view(SUNDAY, "kim"), view(MONDAY, "kim"), view(NEXT_MONTH, "lee")));

        assertThat(buckets(SUNDAY, NEXT_MONTH, Grain.WEEK))
                .containsExactly("2020-W43=1", "2020-W44=2");
        assertThat(buckets(SUNDAY, NEXT_MONTH, Grain.MONTH))
                .containsExactly("2020-10=1", "2020-11=1");
        assertThat(buckets(SUNDAY, NEXT_MONTH, Grain.TOTAL)).containsExactly("=2");
        assertThat(buckets(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), Grain.WEEK))
                .containsExactly("2020-W53=null");
    }

    @Test
    void knowsZeroInsideAndNothingOutsideTheLoadedRange() {
        served.load(List.of(view(SUNDAY, "kim"), view(SUNDAY.plusDays(2), "kim")));

        assertThat(buckets(SUNDAY.minusDays(1), SUNDAY.plusDays(3), Grain.DAY))
                .containsExactly(
                        "2020-10-24=null",
                        "2020-10-25=1",
                        "2020-10-26=0",
                        "2020-10-27=1",
                        "2020-10-28=null");
    }

    @Test
    void answersWithoutNumbersBeforeAnythingIsLoaded() {
        assertThat(buckets(SUNDAY, MONDAY, Grain.DAY))
                .containsExactly("2020-10-25=null", "2020-10-26=null");
    }

    @Test
    void dividesByNothingWithoutANumber() {
        served.load(List.of(view(SUNDAY, "kim")));

        var row = ask(SUNDAY, SUNDAY, Grain.DAY, Set.of("average_order_value")).getFirst();

        assertThat(row.values()).isEmpty();
    }

    @Test
    void countsWhoOrderedTwice() {
        served.load(
                List.of(
                        purchase(SUNDAY, "2020-10-25T01:00", "kim", "1"),
                        purchase(SUNDAY, "2020-10-25T01:00", "kim", "2"),
                        purchase(SUNDAY, "2020-10-25T02:00", "lee", "1"),
                        purchase(MONDAY, "2020-10-26T02:00", "lee", "1"),
                        purchase(MONDAY, "2020-10-26T02:00", "ahn", "1")));

        assertThat(ask(SUNDAY, MONDAY, Grain.TOTAL, Set.of("repeat_rate")).getFirst().values())
                .isEqualTo(Map.of("repeat_rate", new BigDecimal("0.333333")));
    }

    @Test
    void ordersHoursAsNumbersInTheTenantsZone() {
        served.load(
                List.of(
                        event(SUNDAY, "2020-10-24T15:30", "kim", "view"),
                        event(SUNDAY, "2020-10-25T00:10", "kim", "view"),
                        event(SUNDAY, "2020-10-25T01:10", "kim", "view")));

        var hours =
                served
                        .ask(query(SUNDAY, SUNDAY, Grain.TOTAL, Set.of("events"), "hour"))
                        .rows()
                        .stream()
                        .map(row -> row.keys().get("hour"));

        assertThat(hours).containsExactly("0", "9", "10");
    }

    @Test
    void countsLateRowsOnce() {
        var sunday = List.of(view(SUNDAY, "kim"), view(SUNDAY, "lee"));
        served.load(sunday);
        var before = buckets(SUNDAY, SUNDAY, Grain.DAY);
        var withLate = new ArrayList<>(sunday);
        withLate.add(view(SUNDAY, "ahn"));

        served.load(withLate);
        served.load(withLate);

        assertThat(before).containsExactly("2020-10-25=2");
        assertThat(buckets(SUNDAY, SUNDAY, Grain.DAY)).containsExactly("2020-10-25=3");
    }

    @Test
    void saysWhatThereIsInsteadOfWhatIsNot() {
        refuses(
                Set.of("dau"),
                Grain.DAY,
                Map.of(),
                "There is no metric \"dau\". Use one of daily_active_users, ");
        refuses(
                Set.of("events"),
                Grain.DAY,
                Map.of("colour", Set.of("red")),
                "There is no dimension \"colour\". Use one of event_type, category, ");
        refuses(
                Set.of("revenue"),
                Grain.DAY,
                Map.of("device", Set.of("mobile")),
                "revenue cannot be cut by device. It can be cut by brand, category, ");
        refuses(
                Set.of("monthly_active_users"),
                Grain.DAY,
                Map.of(),
                "monthly_active_users is not counted by day. Ask for it by month.");
    }

    @Test
    void doesNotCutWhatBelongsToNobodyBySegment() {
        assertThatThrownBy(
                        () ->
                                served.ask(
                                        new MetricQuery(
                                                List.of("guest_revenue"),
                                                Period.day(SUNDAY),
                                                Grain.DAY,
                                                List.of(),
                                                Map.of(),
                                                Optional.of(served.members(Set.of("kim"))))))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "guest_revenue cannot be cut by a segment: its rows belong to no customer.");
    }

    private void refuses(
            Set<String> metrics, Grain grain, Map<String, Set<String>> filters, String message) {
        assertThatThrownBy(
                        () ->
                                served.ask(
                                        new MetricQuery(
                                                List.copyOf(metrics),
                                                Period.day(SUNDAY),
                                                grain,
                                                List.of(),
                                                filters,
                                                Optional.empty())))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(message);
    }

    private List<String> buckets(LocalDate from, LocalDate to, Grain grain) {
        return ask(from, to, grain, Set.of("visitors")).stream()
                .map(row -> row.bucket() + "=" + row.values().get("visitors"))
                .toList();
    }

    private List<MetricAnswer.Row> ask(
            LocalDate from, LocalDate to, Grain grain, Set<String> metrics) {
        return served.ask(query(from, to, grain, metrics)).rows();
    }

    private static MetricQuery query(
            LocalDate from, LocalDate to, Grain grain, Set<String> metrics, String... by) {
        return new MetricQuery(
                List.copyOf(metrics),
                new Period(from, to),
                grain,
                List.of(by),
                Map.of(),
                Optional.empty());
    }
}
