package com.martlet.dashboard;

import static com.martlet.dashboard.ShopBoard.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.NotFound;
import com.martlet.base.Period;
import com.martlet.serving.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardServiceTest {

    private final ShopBoard shop = new ShopBoard();
    private final DashboardService service = shop.service();

    @Test
    void countsFromTheDayTheTenantIsAt() {
        var period = overview(BoardState.DEFAULT).question().period();

        assertThat(period)
                .isEqualTo(new Period(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void asksForPeriodFiguresAsOneTotalAndComparesThem() {
        var visitors = tile("visitors", BoardState.DEFAULT);

        assertThat(visitors.value()).isEqualByComparingTo("300");
        assertThat(visitors.earlier()).isEqualByComparingTo("300");
        assertThat(visitors.earlierDays())
                .contains(new Period(LocalDate.of(2026, 9, 22), LocalDate.of(2026, 10, 21)));
        assertThat(visitors.course()).hasSize(30);
    }

    @Test
    void asksForFiguresOfADayOnTheLastDayAndComparesTheSameWeekday() {
        var active = tile("daily_active_users", BoardState.DEFAULT);

        assertThat(active.days()).isEqualTo(Period.day(LocalDate.of(2026, 11, 20)));
        assertThat(active.earlierDays()).contains(Period.day(LocalDate.of(2026, 11, 13)));
        assertThat(active.value()).isEqualByComparingTo("10");
    }

    @Test
    void cutsEveryNumberByTheSegmentAndTheCategory() {
        var state =
                BoardState.DEFAULT.withSegment("vip").withFilter("category", Set.of("electronics"));

        assertThat(tile("revenue", state).value()).isEqualByComparingTo("150");
        assertThat(shop.asked())
                .filteredOn(query -> query.metrics().contains("revenue"))
                .filteredOn(query -> query.segment().isPresent())
                .allSatisfy(
                        query ->
                                assertThat(query.filters())
                                        .containsEntry("category_1", Set.of("electronics")));
    }

    @Test
    void saysWhichFiguresCannotBeCutByAFilter() {
        var byDevice = BoardState.DEFAULT.withFilter("device", Set.of("mobile"));

        assertThat(tile("revenue", byDevice).answerable()).isFalse();
        assertThat(tile("revenue", byDevice).value()).isNull();
        assertThat(tile("visitors", byDevice).answerable()).isTrue();
    }

    @Test
    void widensBucketsWithThePeriod() {
        var half = BoardState.DEFAULT.withRange(new Range.Named(Preset.LAST_6_MONTHS));

        assertThat(overview(BoardState.DEFAULT).question().grain()).isEqualTo(Grain.DAY);
        assertThat(overview(half).question().grain()).isEqualTo(Grain.WEEK);
    }

    @Test
    void refusesASegmentThatIsGone() {
        assertThatThrownBy(() -> overview(BoardState.DEFAULT.withSegment("gone")))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no segment \"gone\".");
    }

    @Test
    void letsAPartThatFailsStandAlone() {
        shop.breakDown();

        var overview = overview(BoardState.DEFAULT);

        assertThat(overview.tiles()).isInstanceOf(Outcome.Failed.class);
        assertThat(overview.trend()).isInstanceOf(Outcome.Failed.class);
        assertThat(overview.loadedDays()).isPresent();
    }

    @Test
    void knowsThatAPeriodHasNoData() {
        var lastYear =
                BoardState.DEFAULT.withRange(
                        new Range.Days(
                                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))));

        assertThat(overview(lastYear).isOutsideOfData()).isTrue();
        assertThat(overview(BoardState.DEFAULT).isOutsideOfData()).isFalse();
    }

    @Test
    void offersCategoriesOfThePeriodUnfiltered() {
        var state = BoardState.DEFAULT.withFilter("category", Set.of("kids"));

        assertThat(overview(state).categoryNames())
                .isEqualTo(new Outcome.Found<>(List.of("electronics", "kids")));
    }

    private Tile tile(String metric, BoardState state) {
        var tiles = (Outcome.Found<List<Tile>>) overview(state).tiles();
        return tiles.value().stream()
                .filter(tile -> tile.metric().id().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private Overview overview(BoardState state) {
        return service.overview(SHOP, state);
    }
}
