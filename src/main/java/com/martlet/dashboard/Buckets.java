package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.chart.Labels;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an answer, one for each step of time, as labels and columns of a chart. */
record Buckets(MetricAnswer answer, Grain grain) {

    Labels labels() {
        return labels(answer.rows().stream().map(MetricAnswer.Row::bucket).toList(), grain);
    }

    static Labels labels(List<String> names, Grain grain) {
        return new Labels(
                names,
                switch (grain) {
                    case DAY -> Labels.Kind.DAY;
                    case WEEK -> Labels.Kind.WEEK;
                    case MONTH -> Labels.Kind.MONTH;
                    case TOTAL -> Labels.Kind.STEP;
                });
    }

    List<@Nullable BigDecimal> values(String metric) {
        var values = new ArrayList<@Nullable BigDecimal>();
        answer.rows().forEach(row -> values.add(row.values().get(metric)));
        return values;
    }

    /** Index of the step that holds the day; null when there is none. */
    @Nullable Integer indexOf(LocalDate day) {
        var index = labels().texts().indexOf(grain.label(day));
        return index < 0 ? null : index;
    }

    /** Whether the period begins or ends in the middle of a week or month. */
    static boolean areCut(Period period, Grain grain) {
        return switch (grain) {
            case DAY, TOTAL -> false;
            case WEEK ->
                    period.from().getDayOfWeek() != DayOfWeek.MONDAY
                            || period.to().getDayOfWeek() != DayOfWeek.SUNDAY;
            case MONTH ->
                    period.from().getDayOfMonth() != 1
                            || period.to().plusDays(1).getDayOfMonth() != 1;
        };
    }
}
