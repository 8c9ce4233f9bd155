package com.martlet.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.martlet.chart.Chart;
import com.martlet.chart.ChartTable;
import com.martlet.chart.ChartView;
import com.martlet.chart.Figure;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Boards;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.Cards;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.NotWithFilters;
import com.martlet.dashboard.Question;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.ServedBoards;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every card of every board: what is drawn stands in its table and its file, and the API says the
 * same.
 */
class EveryCardTest {

    private static final ServedBoards SHOP = new ServedBoards();
    private static final Cards CARDS = SHOP.cards();
    private static final BoardState ALL_DAYS =
            BoardState.DEFAULT.withRange(new Range.Days(ServedBoards.DAYS));
    private static final BoardState OF_SOME = ALL_DAYS.withSegment("some");
    private static final BoardState OF_TV = ALL_DAYS.withFilter("category", Set.of("tv"));

    @TestFactory
    Stream<DynamicTest> saysInItsTableWhatTheApiSays() {
        return Stream.of(ALL_DAYS, OF_SOME, OF_TV)
                .flatMap(state -> cards().map(card -> test(card, state)));
    }

    @TestFactory
    Stream<DynamicTest> drawsWhatItsTableHolds() {
        return cards().filter(card -> !card.id().endsWith("/figures"))
                .map(card -> dynamicTest(card.id(), () -> assertDrawn(draw(card, ALL_DAYS))));
    }

    @TestFactory
    Stream<DynamicTest> writesItsTableIntoItsFile() {
        return Stream.of(ALL_DAYS, OF_SOME)
                .flatMap(state -> cards().map(card -> fileTest(card, state)));
    }

    @TestFactory
    Stream<DynamicTest> drawsBelowEachFigureWhatTheApiGives() {
        return Stream.of(ALL_DAYS, OF_SOME, OF_TV)
                .flatMap(
                        state ->
                                cards().filter(card -> card.id().endsWith("/figures"))
                                        .map(card -> courseTest(card, state)));
    }

    private static DynamicTest courseTest(Card card, BoardState state) {
        return dynamicTest(card.id() + " " + state, () -> assertCourses(draw(card, state), state));
    }

    private static void assertCourses(DrawnCard drawn, BoardState state) {
        var api = new ApiOfCards(SHOP, state);
        var figures = ((Chart.Figures) drawn.chart()).figures();
        if (state.equals(ALL_DAYS)) {
            assertThat(figures).anyMatch(figure -> figure.course().size() > 1);
        }
        for (var figure : figures.stream().filter(Figure::isAnswerable).toList()) {
            assertThat(figure.course().stream().filter(Objects::nonNull).toList())
                    .as(figure.id())
                    .isEqualTo(api.course(drawn, figure));
        }
    }

    private static DynamicTest fileTest(Card card, BoardState state) {
        return dynamicTest(card.id() + " " + state, () -> assertWritten(card, state));
    }

    /** A test of all predictions knows no segment; every other card has a file of some. */
    private static void assertWritten(Card card, BoardState state) throws IOException {
        try {
            assertWritten(draw(card, state));
        } catch (NotWithFilters refused) {
            assertThat(state).isNotEqualTo(ALL_DAYS);
            assertThat(card.question()).isInstanceOf(Question.Calibrated.class);
        }
    }

    private static void assertWritten(DrawnCard drawn) throws IOException {
        var table = drawn.chart().table();
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns().stream().map(ChartTable.Column::name).toList());
        for (var row : table.rows()) {
            lines.add(row.cells().stream().map(EveryCardTest::written).toList());
        }

        assertThat(WrittenCards.csv(drawn)).isEqualTo(lines);
    }

    private static String written(Object cell) {
        return cell instanceof BigDecimal number
                ? number.toPlainString()
                : Objects.toString(cell, "");
    }

    /** Without this, cards without numbers would prove nothing. */
    @Test
    void hasNumbersOnEveryCard() {
        assertThat(cards().map(card -> tableNumbers(draw(card, ALL_DAYS)).size()))
                .allMatch(count -> count > 1);
    }

    private static Stream<Card> cards() {
        return new Boards().all().stream().flatMap(board -> board.cards().stream());
    }

    private static DynamicTest test(Card card, BoardState state) {
        return dynamicTest(card.id() + " " + state, () -> assertSameAsApi(card, state));
    }

    private static void assertSameAsApi(Card card, BoardState state) {
        try {
            var drawn = draw(card, state);
            assertThat(withoutZeros(tableNumbers(drawn)))
                    .isEqualTo(withoutZeros(new ApiOfCards(SHOP, state).numbers(drawn)));
        } catch (NotWithFilters refused) {
            assertThat(state).as(refused.getMessage()).isNotEqualTo(ALL_DAYS);
            assertThat(refused.filters()).containsAnyOf("category_1", "segment");
        }
    }

    private static void assertDrawn(DrawnCard drawn) {
        var table =
                withoutZeros(tableNumbers(drawn)).stream().map(BigDecimal::doubleValue).toList();
        var shown = new ArrayList<Double>();
        collect(options(drawn.chart()).at("/echarts/series"), shown, drawn.chart());

        assertThat(shown).isNotEmpty();
        assertThat(table).containsAll(shown);
    }

    private static JsonNode options(Chart chart) {
        var view = new ChartView();
        view.show(chart, "words");
        return JsonMapper.shared().readTree(view.getElement().getPropertyRaw("options").toString());
    }

    /** The numbers of the series; parts that are drawn as one are in no table. */
    private static void collect(JsonNode series, List<Double> shown, Chart chart) {
        for (var one : series) {
            for (var point : one.at("/data")) {
                var number = number(point, chart);
                if (number != null && number.isNumber() && number.asDouble() != 0) {
                    shown.add(number.asDouble());
                }
            }
        }
    }

    private static JsonNode number(JsonNode point, Chart chart) {
        return switch (chart) {
            case Chart.Heatmap heatmap -> point.get(2);
            case Chart.Cohorts cohorts -> point.get(2);
            case Chart.Calendar calendar -> point.get(1);
            case Chart.Stream stream -> point.get(3);
            case Chart.Pie pie -> unlessOther(point);
            case Chart.Treemap treemap -> unlessOther(point);
            case Chart.Funnel funnel -> point.get("value");
            default -> point;
        };
    }

    private static JsonNode unlessOther(JsonNode part) {
        return part.get("name").asString().equals("Other") ? null : part.get("value");
    }

    private static List<BigDecimal> tableNumbers(DrawnCard drawn) {
        var numbers = new ArrayList<BigDecimal>();
        var table = drawn.chart().table();
        var counted = drawn.chart() instanceof Chart.Funnel ? 2 : table.columns().size();
        for (var row : table.rows()) {
            row.cells().subList(0, counted).stream()
                    .filter(BigDecimal.class::isInstance)
                    .forEach(cell -> numbers.add((BigDecimal) cell));
        }
        return numbers;
    }

    private static List<BigDecimal> withoutZeros(List<BigDecimal> numbers) {
        return numbers.stream()
                .filter(number -> number.signum() != 0)
                .map(BigDecimal::stripTrailingZeros)
                .sorted()
                .toList();
    }

    private static DrawnCard draw(Card card, BoardState state) {
        return CARDS.draw(SHOP.tenant(), card.id(), state, Locale.ENGLISH);
    }
}
