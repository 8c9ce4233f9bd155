package com.martlet.adhoc;

import com.martlet.adhoc.ResultColumn.Kind;
import com.martlet.chart.Chart;
import com.martlet.chart.Labels;
import com.martlet.chart.Part;
import com.martlet.chart.Parts;
import com.martlet.chart.Series;
import com.martlet.chart.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as a chart: one column along the axis, one with numbers. */
public record ResultChart(ResultTable table, ChartChoice choice) {

    /** More marks nobody can tell apart. */
    private static final int MOST = 1000;

    private static final Comparator<Mark> LARGEST_FIRST =
            Comparator.comparing(
                    Mark::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    /** A row of the answer, as a chart sees it. */
    private record Mark(Object label, @Nullable BigDecimal value) {}

    /** What suits the answer at first sight: days as a line, words as bars. */
    public static ChartChoice firstSight(ResultTable table) {
        var value = table.columns().stream().filter(ResultColumn::isNumber).reduce((a, b) -> b);
        var label = table.columns().stream().filter(one -> !one.isNumber()).findFirst();
        if (value.isEmpty()) {
            return ChartChoice.TABLE;
        }
        var along = label.orElse(table.columns().getFirst());
        var isTime = along.kind() == Kind.DAY || along.kind() == Kind.TIME;
        return new ChartChoice(
                isTime ? ChartChoice.Kind.LINE : ChartChoice.Kind.BAR,
                along.name(),
                value.get().name());
    }

    /** Empty when the answer lacks one of the columns. */
    public Optional<Chart> chart(String nameOfOther) {
        var label = index(choice.label());
        var value = index(choice.value());
        return label < 0 || value < 0 || choice.kind() == ChartChoice.Kind.NONE
                ? Optional.empty()
                : Optional.of(chart(marks(label, value), nameOfOther));
    }

    private Chart chart(List<Mark> marks, String nameOfOther) {
        return switch (choice.kind()) {
            case NONE -> throw new IllegalStateException("A table is no chart");
            case BAR -> bar(marks);
            case LINE -> new Chart.Line(choice.label(), labels(marks), series(marks), null);
            case AREA -> new Chart.Area(choice.label(), labels(marks), series(marks));
            case PIE -> new Chart.Pie(parts(marks, nameOfOther));
        };
    }

    /** Words stand by the size of their numbers, all else in its own order. */
    private Chart bar(List<Mark> marks) {
        var isWords = marks.stream().allMatch(mark -> mark.label() instanceof String);
        if (!isWords) {
            return new Chart.Bar(choice.label(), labels(marks), series(marks));
        }
        var sorted = marks.stream().sorted(LARGEST_FIRST).toList();
        var words = Labels.words(sorted.stream().map(mark -> mark.label().toString()).toList());
        return new Chart.Bar(choice.label(), words, series(sorted));
    }

    private static Labels labels(List<Mark> marks) {
        var texts = marks.stream().map(mark -> mark.label().toString()).toList();
        var isDays = marks.stream().allMatch(mark -> mark.label() instanceof LocalDate);
        return new Labels(texts, isDays ? Labels.Kind.DAY : Labels.Kind.STEP);
    }

    private List<Series> series(List<Mark> marks) {
        var values = new ArrayList<@Nullable BigDecimal>();
        marks.forEach(mark -> values.add(mark.value()));
        return List.of(Series.main(choice.value(), format(), values));
    }

    private Parts parts(List<Mark> marks, String nameOfOther) {
        var parts = new ArrayList<Part>();
        for (var mark : marks) {
            if (mark.value() != null) {
                parts.add(new Part(mark.label().toString(), mark.value()));
            }
        }
        return new Parts(choice.label(), choice.value(), format(), parts, nameOfOther);
    }

    private static ValueFormat format() {
        return ValueFormat.of(ValueFormat.Kind.COUNT);
    }

    private List<Mark> marks(int label, int value) {
        var marks = new ArrayList<Mark>();
        for (var row : table.rows().subList(0, Math.min(MOST, table.rows().size()))) {
            var name = row.get(label);
            var number = row.get(value) instanceof BigDecimal known ? known : null;
            marks.add(new Mark(name == null ? "-" : name, number));
        }
        return marks;
    }

    private int index(String name) {
        return table.columns().stream().map(ResultColumn::name).toList().indexOf(name);
    }
}
