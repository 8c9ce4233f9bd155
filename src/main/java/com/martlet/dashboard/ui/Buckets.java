package com.martlet.dashboard.ui;

import com.martlet.chart.Labels;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an answer as labels and columns of a chart. */
record Buckets(MetricAnswer answer, Grain grain) {

    Labels labels() {
        var names = answer.rows().stream().map(MetricAnswer.Row::bucket).toList();
        return grain == Grain.DAY
                ? Labels.days(names.stream().map(LocalDate::parse).toList())
                : Labels.words(names);
    }

    List<@Nullable BigDecimal> values(String metric) {
        var values = new ArrayList<@Nullable BigDecimal>();
        answer.rows().forEach(row -> values.add(row.values().get(metric)));
        return values;
    }

    /** Index of the bucket of a day; null when it is not there. */
    @Nullable Integer indexOf(LocalDate day) {
        for (var index = 0; index < answer.rows().size(); index++) {
            if (answer.rows().get(index).bucket().equals(day.toString())) {
                return index;
            }
        }
        return null;
    }
}
