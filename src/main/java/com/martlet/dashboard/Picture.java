package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.serving.MetricAnswer;
import java.time.Instant;
import java.util.List;

/** A chart, what must be said beside it, and what its numbers were read at. */
record Picture(Chart chart, List<String> notes, Instant asOf, long dataVersion) {

    static Picture of(Chart chart, MetricAnswer answer) {
        return new Picture(chart, List.of(), answer.asOf(), answer.dataVersion());
    }

    Picture noting(List<String> more) {
        return new Picture(chart, more, asOf, dataVersion);
    }
}
