package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.export.Column;
import com.martlet.export.Origin;
import com.martlet.export.RowSource;
import com.martlet.identity.Tenant;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An answer as a file. */
@Component
class MetricsFile {

    private final MetricCatalogue catalogue;

    MetricsFile(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Download open(Tenant tenant, AskedMetrics asked, MetricAnswer answer) {
        var metrics = asked.metrics().stream().map(catalogue::load).toList();
        var origin =
                new Origin(
                        filters(asked),
                        definitions(tenant, metrics),
                        answer.dataVersion(),
                        answer.asOf());
        return new Download(
                "metrics/" + String.join(",", asked.metrics()),
                "metrics",
                asked.metrics().getFirst(),
                asked.period(),
                columns(tenant, asked, metrics),
                origin,
                answer.rows().size(),
                rows(asked, answer));
    }

    private static List<Column> columns(Tenant tenant, AskedMetrics asked, List<Metric> metrics) {
        var columns = new ArrayList<Column>();
        if (asked.grain() != Grain.TOTAL) {
            columns.add(bucket(asked.grain()));
        }
        for (var dimension : asked.by()) {
            columns.add(
                    AnswerRows.NUMERIC_DIMENSIONS.contains(dimension)
                            ? Column.number(dimension)
                            : Column.text(dimension));
        }
        metrics.forEach(metric -> columns.add(column(tenant, metric)));
        return columns;
    }

    private static Column bucket(Grain grain) {
        var name = AnswerRows.bucketName(grain);
        return grain == Grain.DAY ? Column.of(name, Column.Kind.DAY) : Column.text(name);
    }

    private static Column column(Tenant tenant, Metric metric) {
        return switch (metric.unit()) {
            case CUSTOMERS, COUNT -> Column.of(metric.id(), Column.Kind.COUNT);
            case MONEY -> Column.money(metric.id(), tenant.currency());
            case SECONDS -> Column.of(metric.id(), Column.Kind.SECONDS);
            case HOURS -> Column.of(metric.id(), Column.Kind.HOURS);
            case RATIO -> Column.of(metric.id(), Column.Kind.RATIO);
            case NUMBER -> Column.number(metric.id());
        };
    }

    private static RowSource rows(AskedMetrics asked, MetricAnswer answer) {
        return sink -> {
            for (var row : answer.rows()) {
                sink.row(new ArrayList<>(AnswerRows.row(asked, row).values()));
            }
        };
    }

    private static Map<String, String> definitions(Tenant tenant, List<Metric> metrics) {
        var definitions = new LinkedHashMap<String, String>();
        for (var metric : metrics) {
            definitions.put(metric.id(), metric.described(Locale.of(tenant.language())));
        }
        return definitions;
    }

    private static Map<String, String> filters(AskedMetrics asked) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("period", period(asked.period()));
        filters.put("grain", AnswerRows.bucketName(asked.grain()));
        filters.put("by", String.join(",", asked.by()));
        filters.put("segment", asked.segment().orElse(""));
        asked.filters().forEach((name, values) -> filters.put(name, String.join(", ", values)));
        return filters;
    }

    private static String period(Period period) {
        return period.from() + ".." + period.to();
    }
}
