package com.martlet.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.adhoc.ResultColumn.Kind;
import com.martlet.chart.Chart;
import com.martlet.chart.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);

    @Test
    void drawsDaysAsALine() {
        var table =
                table(
                        List.of(
                                new ResultColumn("day", Kind.DAY),
                                new ResultColumn("orders", Kind.NUMBER)),
                        row(MONDAY, new BigDecimal("3")),
                        row(MONDAY.plusDays(1), null));

        var choice = ResultChart.firstSight(table);
        var line = (Chart.Line) new ResultChart(table, choice).chart("Other").orElseThrow();

        assertThat(choice).isEqualTo(new ChartChoice(ChartChoice.Kind.LINE, "day", "orders"));
        assertThat(line.labels()).isEqualTo(Labels.days(List.of(MONDAY, MONDAY.plusDays(1))));
        assertThat(line.series().getFirst().values()).containsExactly(new BigDecimal("3"), null);
    }

    @Test
    void drawsWordsAsBarsBySize() {
        var table =
                table(
                        List.of(
                                new ResultColumn("brand", Kind.TEXT),
                                new ResultColumn("sold", Kind.NUMBER)),
                        row("a", BigDecimal.ONE),
                        row(null, null),
                        row("b", BigDecimal.TEN));

        var choice = ResultChart.firstSight(table);
        var bars = (Chart.Bar) new ResultChart(table, choice).chart("Other").orElseThrow();

        assertThat(choice.kind()).isEqualTo(ChartChoice.Kind.BAR);
        assertThat(bars.labels().texts()).containsExactly("b", "a", "-");
    }

    @Test
    void drawsNothingWithoutNumbers() {
        var table = table(List.of(new ResultColumn("brand", Kind.TEXT)), row("a"));
        var gone = new ChartChoice(ChartChoice.Kind.PIE, "brand", "sold");

        assertThat(ResultChart.firstSight(table)).isEqualTo(ChartChoice.TABLE);
        assertThat(new ResultChart(table, gone).chart("Other")).isEmpty();
    }

    @SafeVarargs
    private static ResultTable table(List<ResultColumn> columns, List<@Nullable Object>... rows) {
        return new ResultTable(columns, List.of(rows), true);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
