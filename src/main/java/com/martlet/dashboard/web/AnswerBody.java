package com.martlet.dashboard.web;

import com.martlet.serving.MetricAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as JSON; a number that does not exist is null. */
record AnswerBody(
        List<Map<String, @Nullable Object>> rows, Instant asOf, long dataVersion, String zone) {

    static AnswerBody of(AskedMetrics asked, MetricAnswer answer) {
        return new AnswerBody(
                answer.rows().stream().map(row -> AnswerRows.row(asked, row)).toList(),
                answer.asOf(),
                answer.dataVersion(),
                answer.zone().getId());
    }
}
