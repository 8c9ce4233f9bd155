package com.martlet.dashboard.web;

import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.MetricAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON; a number that does not exist is null.
 *
 * @param definitions metric to the version of its definition
 */
record AnswerBody(
        List<Map<String, @Nullable Object>> rows,
        Instant asOf,
        long dataVersion,
        String zone,
        Map<String, Integer> definitions) {

    static AnswerBody of(AskedMetrics asked, MetricAnswer answer, MetricCatalogue catalogue) {
        return new AnswerBody(
                answer.rows().stream().map(row -> AnswerRows.row(asked, row)).toList(),
                answer.asOf(),
                answer.dataVersion(),
                answer.zone().getId(),
                versions(asked, catalogue));
    }

    private static Map<String, Integer> versions(AskedMetrics asked, MetricCatalogue catalogue) {
        var versions = new TreeMap<String, Integer>();
        asked.metrics().forEach(id -> versions.put(id, catalogue.load(id).version()));
        return versions;
    }
}
