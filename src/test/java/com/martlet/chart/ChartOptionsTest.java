package com.martlet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartOptionsTest {

    private static final ValueFormat COUNT = ValueFormat.of(ValueFormat.Kind.COUNT);
    private static final ValueFormat WON = ValueFormat.money(Currency.getInstance("KRW"));
    private static final Labels THREE_DAYS =
            Labels.days(LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2026, 11, 4)).toList());

    @Test
    void drawsALineOverDaysAndKeepsGaps() {
        var options = json(line(Series.main("Visitors", COUNT, values("1", null, "3")), null));

        assertThat(options.at("/kind").asString()).isEqualTo("line");
        assertThat(options.at("/labels").asString()).isEqualTo("day");
        assertThat(options.at("/echarts/xAxis/data/0").asString()).isEqualTo("2026-11-01");
        assertThat(options.at("/echarts/series/0/data").toString()).isEqualTo("[1,null,3]");
        assertThat(options.at("/echarts/series/0/connectNulls").asBoolean()).isFalse();
        assertThat(options.at("/echarts/legend/show").asBoolean()).isFalse();
    }

    @Test
    void dotsTheDayThatIsNotOverYet() {
        var options = json(line(Series.main("Visitors", COUNT, values("1", "2", "3")), 2));

        assertThat(options.at("/echarts/series/0/data").toString()).isEqualTo("[1,2,null]");
        assertThat(options.at("/echarts/series/1/data").toString()).isEqualTo("[null,2,3]");
        assertThat(options.at("/echarts/series/1/lineStyle/type").asString()).isEqualTo("dotted");
        assertThat(options.at("/echarts/series/1/continues").asBoolean()).isTrue();
        assertThat(options.at("/formats").size()).isEqualTo(2);
    }

    @Test
    void givesASecondUnitItsOwnNamedAxis() {
        var chart =
                new Chart.Line(
                        "Day",
                        THREE_DAYS,
                        List.of(
                                Series.main("Visitors", COUNT, values("1", "2", "3")),
                                new Series(
                                        "Revenue",
                                        WON,
                                        Series.Role.SECOND_AXIS,
                                        values("10", "20", "30"))),
                        null);

        var options = json(chart);

        assertThat(options.at("/echarts/yAxis").size()).isEqualTo(2);
        assertThat(options.at("/echarts/yAxis/0/name").asString()).isEqualTo("Visitors");
        assertThat(options.at("/echarts/yAxis/1/name").asString()).isEqualTo("Revenue");
        assertThat(options.at("/echarts/yAxis/1/formatOf").asInt()).isEqualTo(1);
        assertThat(options.at("/echarts/series/1/yAxisIndex").asInt()).isEqualTo(1);
        assertThat(options.at("/formats/1/currency").asString()).isEqualTo("KRW");
    }

    @Test
    void namesBothAxesWhereLabelsAreNoTimes() {
        var course = Series.main("Predicted", COUNT, values("1", "2", "3"));
        var steps = new Labels(List.of("0", "1", "2"), Labels.Kind.STEP);
        var named = new Chart.Line("Purchases before", steps, List.of(course), null, "Purchases");

        assertThat(json(named).at("/axisNames").toString())
                .isEqualTo("[\"Purchases before\",\"Purchases\"]");
        assertThat(json(line(course, null)).has("axisNames")).isFalse();
    }

    @Test
    void laysBarsOfWordsDownInTheirOrder() {
        var labels = Labels.words(List.of("가전", "식품", "의류"));
        var chart =
                new Chart.Bar(
                        "카테고리", labels, List.of(Series.main("매출", WON, values("3", "2", "1"))));

        var options = json(chart);

        assertThat(options.at("/echarts/yAxis/type").asString()).isEqualTo("category");
        assertThat(options.at("/echarts/yAxis/inverse").asBoolean()).isTrue();
        assertThat(options.at("/echarts/yAxis/data/0").asString()).isEqualTo("가전");
        assertThat(options.at("/echarts/xAxis/type").asString()).isEqualTo("value");
    }

    @Test
    void gathersTheSmallPartsOfAPie() {
        var parts =
                List.of("9", "8", "7", "6", "5", "4", "3", "2").stream()
                        .map(size -> new Part("part " + size, new BigDecimal(size)))
                        .toList();

        var options = json(new Chart.Pie(new Parts("Event", "Events", COUNT, parts, "Other")));

        assertThat(options.at("/echarts/series/0/data").size()).isEqualTo(7);
        assertThat(options.at("/echarts/series/0/data/6/name").asString()).isEqualTo("Other");
        assertThat(options.at("/echarts/series/0/data/6/value").asInt()).isEqualTo(5);
        assertThat(options.at("/total").asInt()).isEqualTo(44);
    }

    @Test
    void handsNamesOverAsTheyAreAndNoFormatter() {
        var name = "<img src=x onerror=alert(1)>";
        var chart = new Chart.Pie(parts(new Part(name, BigDecimal.ONE)));

        var options = json(chart);

        assertThat(options.at("/echarts/series/0/data/0/name").asString()).isEqualTo(name);
        assertThat(options.toString()).doesNotContain("formatter").doesNotContain("function");
    }

    @Test
    void isEmptyWhenNothingIsKnown() {
        assertThat(line(Series.main("V", COUNT, values(null, null, null)), null).isEmpty())
                .isTrue();
        assertThat(line(Series.main("V", COUNT, values(null, "0", null)), null).isEmpty())
                .isFalse();
        assertThat(new Chart.Pie(parts()).isEmpty()).isTrue();
    }

    @Test
    void refusesASeriesThatDoesNotFitItsLabels() {
        assertThatThrownBy(() -> line(Series.main("Visitors", COUNT, values("1")), null))
                .hasMessage("Series Visitors has 1 values for 3 labels.");
    }

    @Test
    void isTheSameAsATable() {
        var table = line(Series.main("Visitors", COUNT, values("1", null, "3")), 2).table();

        assertThat(table.columns())
                .containsExactly(
                        new ChartTable.Column("Day", ChartTable.Type.DAY, null),
                        ChartTable.Column.number("Visitors", COUNT));
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).cells()).containsExactly(LocalDate.of(2026, 11, 2), null);
        assertThat(table.rows().get(2).cells().get(1)).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void drawsASparklineWithGaps() {
        assertThat(Sparkline.path(values("0", "10", null, "5", "10")))
                .isEqualTo("M0.0 31.0L25.0 1.0M75.0 16.0L100.0 1.0");
    }

    private static Parts parts(Part... parts) {
        return new Parts("E", "E", COUNT, List.of(parts), "O");
    }

    private static Chart.Line line(Series series, Integer partialFrom) {
        return new Chart.Line("Day", THREE_DAYS, List.of(series), partialFrom);
    }

    private static List<BigDecimal> values(String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toList();
    }

    private static JsonNode json(Chart chart) {
        return JsonMapper.shared().valueToTree(new ChartOptions(Locale.KOREAN).of(chart, "words"));
    }
}
