package com.martlet.refine;

import static com.martlet.base.Dataset.CUSTOMERS;
import static com.martlet.base.Dataset.EVENTS;
import static com.martlet.base.Dataset.PURCHASES;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Dataset;
import com.martlet.base.Period;
import com.martlet.refine.LoadPlan.DayPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPlannerTest {

    private static final LocalDate MONDAY = LocalDate.parse("2020-10-26");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void buildsEverythingThatIsNotYetPublished() {
        var plan =
                LoadPlanner.plan(
                        null,
                        List.of(fresh(PURCHASES, MONDAY, 1), published(PURCHASES, TUESDAY, 1)));

        assertThat(plan.days()).extracting(DayPlan::day).containsExactly(MONDAY);
        assertThat(plan.days().getFirst().accessRows()).isZero();
    }

    @Test
    void rebuildsALateDayFromAllItsBatchesAndCountsTheNewRowsOnly() {
        var plan =
                LoadPlanner.plan(
                        null,
                        List.of(published(PURCHASES, MONDAY, 1), fresh(PURCHASES, MONDAY, 2)));

        assertThat(plan.days())
                .singleElement()
                .satisfies(
                        day -> {
                            assertThat(day.batches()).containsExactly(1L, 2L);
                            assertThat(day.primaryRows()).isEqualTo(10);
                        });
    }

    @Test
    void buildsThePeriodWithAllItsRowsAndNothingBesides() {
        var plan =
                LoadPlanner.plan(
                        Period.day(MONDAY),
                        List.of(published(PURCHASES, MONDAY, 1), fresh(PURCHASES, TUESDAY, 2)));

        assertThat(plan.days())
                .singleElement()
                .satisfies(
                        day -> {
                            assertThat(day.day()).isEqualTo(MONDAY);
                            assertThat(day.primaryRows()).isEqualTo(10);
                        });
    }

    @Test
    void rebuildsThePublishedDayBeforeNewLogins() {
        var plan =
                LoadPlanner.plan(null, List.of(access(MONDAY, 1, true), access(TUESDAY, 2, false)));

        assertThat(plan.days()).extracting(DayPlan::day).containsExactly(MONDAY, TUESDAY);
        assertThat(plan.days().getFirst().primaryRows()).isZero();
        assertThat(plan.days().getFirst().nextDay()).containsExactly(2L);
        assertThat(plan.days().getLast().previousDay()).containsExactly(1L);
    }

    @Test
    void rebuildsThePublishedDayAfterNewSessions() {
        var plan =
                LoadPlanner.plan(
                        null,
                        List.of(sessionless(MONDAY, 2, false), sessionless(TUESDAY, 1, true)));

        assertThat(plan.days()).extracting(DayPlan::day).containsExactly(MONDAY, TUESDAY);
        assertThat(plan.days().getLast().primaryRows()).isZero();
    }

    @Test
    void leavesNeighboursOfUnchangedDaysAlone() {
        var plan =
                LoadPlanner.plan(
                        Period.day(TUESDAY),
                        List.of(access(MONDAY, 1, true), access(TUESDAY, 2, true)));

        assertThat(plan.days()).extracting(DayPlan::day).containsExactly(TUESDAY);
    }

    @Test
    void doesNotPublishANeighboursNewRowsOutsideThePeriod() {
        var plan =
                LoadPlanner.plan(
                        Period.day(TUESDAY),
                        List.of(
                                access(MONDAY, 1, true),
                                access(MONDAY, 2, false),
                                access(TUESDAY, 2, false),
                                access(WEDNESDAY, 2, false)));

        assertThat(plan.days()).extracting(DayPlan::day).containsExactly(MONDAY, TUESDAY);
        assertThat(plan.days().getFirst().batches()).containsExactly(1L);
        assertThat(plan.days().getLast().nextDay()).isEmpty();
        assertThat(plan.days()).extracting(DayPlan::accessRows).containsExactly(10L, 10L);
    }

    @Test
    void leavesNeighboursOfOtherDatasetsAlone() {
        var plan =
                LoadPlanner.plan(
                        null,
                        List.of(published(CUSTOMERS, MONDAY, 1), fresh(CUSTOMERS, TUESDAY, 2)));

        assertThat(plan.days()).extracting(DayPlan::day).containsExactly(TUESDAY);
    }

    @Test
    void rebuildsDaysOfFilesTakenBackWithoutCountingThemAsNew() {
        var reopened = new TypedDay(PURCHASES, MONDAY, 1, true, 10, 0, 0, true, true);

        var plan = LoadPlanner.plan(null, List.of(reopened));

        assertThat(plan.days())
                .singleElement()
                .satisfies(day -> assertThat(day.primaryRows()).isZero());
    }

    @Test
    void doesNotCountRowsOfASecondDataset() {
        var second = new TypedDay(PURCHASES, MONDAY, 1, false, 3, 0, 0, false, false);

        var plan = LoadPlanner.plan(null, List.of(fresh(EVENTS, MONDAY, 1), second));

        assertThat(plan.days()).extracting(DayPlan::primaryRows).containsExactly(10L, 0L);
    }

    @Test
    void hasNothingToDoWhenAllIsPublished() {
        assertThat(LoadPlanner.plan(null, List.of(published(PURCHASES, MONDAY, 1))).isEmpty())
                .isTrue();
    }

    private static TypedDay fresh(Dataset dataset, LocalDate day, long batch) {
        return new TypedDay(dataset, day, batch, true, 10, 0, 0, false, false);
    }

    private static TypedDay published(Dataset dataset, LocalDate day, long batch) {
        return new TypedDay(dataset, day, batch, true, 10, 0, 0, true, false);
    }

    private static TypedDay access(LocalDate day, long batch, boolean published) {
        return new TypedDay(EVENTS, day, batch, true, 10, 10, 0, published, false);
    }

    private static TypedDay sessionless(LocalDate day, long batch, boolean published) {
        return new TypedDay(EVENTS, day, batch, true, 10, 0, 10, published, false);
    }
}
