package com.martlet.dashboard.web;

import com.martlet.serving.FunnelAnswer;
import com.martlet.serving.FunnelAnswer.Step;
import java.time.Instant;
import java.util.List;

/** A funnel as JSON. */
record FunnelBody(
        String order,
        int windowDays,
        List<Step> steps,
        Instant asOf,
        long dataVersion,
        String zone) {

    static FunnelBody of(AskedFunnel asked, FunnelAnswer answer) {
        return new FunnelBody(
                "sequential",
                asked.windowDays(),
                answer.steps(),
                answer.asOf(),
                answer.dataVersion(),
                answer.zone().getId());
    }
}
