package com.martlet.dashboard;

import static com.martlet.dashboard.ShopBoard.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.NotFound;
import com.martlet.base.Period;
import com.martlet.chart.Chart;
import com.martlet.chart.Figure;
import com.martlet.serving.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardsTest {

    private final ShopBoard shop = new ShopBoard();
    private final Cards cards = shop.cards();

    @Test
    void drawsEveryCardOfEveryBoardInBothLanguages() {
        for (var board : new Boards().all()) {
            for (var card : board.cards()) {
                var english = cards.draw(SHOP, card.id(), board.usual(), Locale.ENGLISH);
                var korean = cards.draw(SHOP, card.id(), board.usual(), Locale.KOREAN);

                assertThat(english.title()).as(card.id()).doesNotContain("dashboard.");
                assertThat(korean.title()).as(card.id()).isNotEqualTo(english.title());
                assertThat(english.help()).as(card.id()).doesNotContain("dashboard.");
                assertThat(english.chart().table().rows()).as(card.id()).isNotEmpty();
                assertThat(numbers(korean)).as(card.id()).isEqualTo(numbers(english));
                assertThat(english.dataVersion()).as(card.id()).isEqualTo(1);
            }
        }
    }

    @Test
    void namesTheAxesOfTheCalibration() {
        var drawn = draw("value/calibration", BoardState.DEFAULT).chart();

        assertThat(drawn)
                .isInstanceOfSatisfying(
                        Chart.Line.class,
                        line -> {
                            assertThat(line.labelName()).isEqualTo("Repeat purchases before");
                            assertThat(line.valueName()).isEqualTo("Purchases per customer");
                        });
    }

    @Test
    void countsFromTheDayTheTenantIsAt() {
        assertThat(draw("overview/trend", BoardState.DEFAULT).question().period())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void asksForPeriodFiguresAsOneTotalAndComparesThem() {
        var visitors = figure("visitors", BoardState.DEFAULT);

        assertThat(visitors.value()).isEqualByComparingTo("300");
        assertThat(visitors.earlier()).isEqualByComparingTo("300");
        assertThat(visitors.earlierDays())
                .isEqualTo(new Period(LocalDate.of(2026, 9, 22), LocalDate.of(2026, 10, 21)));
        assertThat(visitors.course()).hasSize(30);
    }

    @Test
    void asksForFiguresOfADayOnTheLastDayAndComparesTheSameWeekday() {
        var active = figure("daily_active_users", BoardState.DEFAULT);

        assertThat(active.days()).isEqualTo(Period.day(LocalDate.of(2026, 11, 20)));
        assertThat(active.earlierDays()).isEqualTo(Period.day(LocalDate.of(2026, 11, 13)));
        assertThat(active.value()).isEqualByComparingTo("10");
    }

    @Test
    void cutsEveryNumberByTheSegmentAndTheCategory() {
        var state =
                BoardState.DEFAULT.withSegment("vip").withFilter("category", Set.of("electronics"));

        assertThat(figure("revenue", state).value()).isEqualByComparingTo("150");
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

        assertThat(figure("revenue", byDevice).isAnswerable()).isFalse();
        assertThat(figure("revenue", byDevice).value()).isNull();
        assertThat(figure("visitors", byDevice).isAnswerable()).isTrue();
    }

    @Test
    void refusesACardThatNoFilterOfItsBoardCanCut() {
        var byDevice = BoardState.DEFAULT.withFilter("device", Set.of("mobile"));

        assertThatThrownBy(() -> draw("overview/categories", byDevice))
                .isInstanceOfSatisfying(
                        NotWithFilters.class,
                        unsuited -> assertThat(unsuited.filters()).containsExactly("device"))
                .hasMessage(
                        "The chart \"overview/categories\" cannot be cut by device. Leave that"
                                + " out.");
        assertThat(draw("overview/trend", byDevice).chart().table().columns())
                .as("revenue is left out, visitors stay")
                .hasSize(3);
    }

    @Test
    void widensBucketsWithThePeriod() {
        var half = BoardState.DEFAULT.withRange(new Range.Named(Preset.LAST_6_MONTHS));

        assertThat(draw("overview/trend", BoardState.DEFAULT).question().grain())
                .isEqualTo(Grain.DAY);
        assertThat(draw("overview/trend", half).question().grain()).isEqualTo(Grain.WEEK);
    }

    @Test
    void refusesASegmentThatIsGone() {
        assertThatThrownBy(() -> draw("overview/trend", BoardState.DEFAULT.withSegment("gone")))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no segment \"gone\".");
    }

    @Test
    void refusesACardThatDoesNotExist() {
        assertThatThrownBy(() -> draw("overview/moon", BoardState.DEFAULT))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no chart \"overview/moon\".");
    }

    @Test
    void saysThatMonthsAreCut() {
        var drawn = draw("revenue/months", BoardState.DEFAULT);

        assertThat(drawn.notes())
                .containsExactly(
                        "The first and last month count only as far as the period reaches.");
    }

    private static List<?> numbers(DrawnCard drawn) {
        return drawn.chart().table().rows().stream()
                .map(row -> row.cells().subList(1, row.cells().size()))
                .toList();
    }

    private Figure figure(String metric, BoardState state) {
        var figures = (Chart.Figures) draw("overview/figures", state).chart();
        return figures.figures().stream()
                .filter(figure -> figure.id().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private DrawnCard draw(String card, BoardState state) {
        return cards.draw(SHOP, card, state, Locale.ENGLISH);
    }
}
