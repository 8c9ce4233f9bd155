package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.export.Column;
import com.martlet.export.RowSource;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as a file. */
final class MetricsFile {

    private MetricsFile() {}

    static Download of(AskedMetrics asked, MetricAnswer answer) {
        return new Download(
                "metrics/" + String.join(",", asked.metrics()),
                "metrics",
                asked.metrics().getFirst(),
                asked.period(),
                columns(asked),
                details(asked, answer),
                rows(asked, answer));
    }

    private static List<Column> columns(AskedMetrics asked) {
        var columns = new ArrayList<Column>();
        if (asked.grain() != Grain.TOTAL) {
            columns.add(Column.text(AnswerRows.bucketName(asked.grain())));
        }
        for (var dimension : asked.by()) {
            columns.add(
                    AnswerRows.NUMERIC_DIMENSIONS.contains(dimension)
                            ? Column.number(dimension)
                            : Column.text(dimension));
        }
        asked.metrics().forEach(metric -> columns.add(Column.number(metric)));
        return columns;
    }

    private static RowSource rows(AskedMetrics asked, MetricAnswer answer) {
        return sink -> {
            for (var row : answer.rows()) {
                sink.row(new ArrayList<>(AnswerRows.row(asked, row).values()));
            }
        };
    }

    private static Map<String, String> details(AskedMetrics asked, MetricAnswer answer) {
        var details = new LinkedHashMap<String, String>();
        details.put("period", period(asked.period()));
        details.put("grain", AnswerRows.bucketName(asked.grain()));
        details.put("by", String.join(",", asked.by()));
        details.put("filters", asked.filters().toString());
        details.put("segment", asked.segment().orElse(""));
        details.put("dataVersion", "" + answer.dataVersion());
        details.put("rows", "" + answer.rows().size());
        return details;
    }

    private static String period(Period period) {
        return period.from() + ".." + period.to();
    }
}
