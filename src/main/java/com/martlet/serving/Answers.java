package com.martlet.serving;

import com.martlet.mart.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes results down as rows: by bucket, then by the values of the dimensions. */
record Answers(Snapshot snapshot, CheckedQuery checked, List<Bucket> buckets) {

    private static final Set<String> NUMERIC = Set.of(Columns.HOUR, Columns.WEEKDAY);

    List<MetricAnswer.Row> rows(Results results, List<List<String>> groups) {
        var order =
                IntStream.range(0, groups.size())
                        .boxed()
                        .sorted(Comparator.comparing(groups::get, this::compare))
                        .toList();
        var rows = new ArrayList<MetricAnswer.Row>();
        for (var bucket = 0; bucket < buckets.size(); bucket++) {
            for (var group : order) {
                var values = values(results, bucket, group);
                if (by().isEmpty() || hasSomething(values)) {
                    rows.add(row(bucket, groups.get(group), values));
                }
            }
        }
        return rows;
    }

    /** Every bucket, without a number: nothing has been loaded. */
    List<MetricAnswer.Row> rowsWithoutData() {
        return by().isEmpty()
                ? buckets.stream()
                        .map(bucket -> new MetricAnswer.Row(bucket.label(), Map.of(), Map.of()))
                        .toList()
                : List.of();
    }

    private List<String> by() {
        return checked.query().by();
    }

    private Map<String, BigDecimal> values(Results results, int bucket, int group) {
        var values = new LinkedHashMap<String, BigDecimal>();
        if (isLoaded(buckets.get(bucket))) {
            for (Metric metric : checked.metrics()) {
                results.value(metric, buckets, bucket, group)
                        .ifPresent(value -> values.put(metric.id(), value));
            }
        }
        return values;
    }

    private boolean isLoaded(Bucket bucket) {
        return !bucket.to().isBefore(snapshot.first()) && !bucket.from().isAfter(snapshot.last());
    }

    private static boolean hasSomething(Map<String, BigDecimal> values) {
        return values.values().stream().anyMatch(value -> value.signum() != 0);
    }

    private MetricAnswer.Row row(int bucket, List<String> key, Map<String, BigDecimal> values) {
        var keys = new LinkedHashMap<String, String>();
        for (var i = 0; i < by().size(); i++) {
            keys.put(by().get(i), key.get(i));
        }
        return new MetricAnswer.Row(buckets.get(bucket).label(), keys, values);
    }

    private int compare(List<String> left, List<String> right) {
        for (var i = 0; i < by().size(); i++) {
            var difference =
                    NUMERIC.contains(by().get(i))
                            ? Integer.compare(number(left.get(i)), number(right.get(i)))
                            : left.get(i).compareTo(right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String text) {
        return text.isEmpty() ? -1 : Integer.parseInt(text);
    }
}
