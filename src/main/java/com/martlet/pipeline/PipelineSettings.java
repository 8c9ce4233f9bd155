package com.martlet.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are worked on.
 *
 * @param workers runs of different tenants at the same time; 0 on a node that only shows
 * @param lease how long a run stays with a worker that is no longer heard of
 * @param heartbeat how often a worker renews its lease, tells progress and asks for cancellation
 * @param look how often a worker looks for a run
 * @param reconcile how often lost runs are looked for
 * @param attempts how often a run is tried in all
 * @param backoff the wait before the second attempt; it doubles
 */
@ConfigurationProperties("martlet.pipeline")
record PipelineSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1s") Duration heartbeat,
        @DefaultValue("2s") Duration look,
        @DefaultValue("15s") Duration reconcile,
        @DefaultValue("3") int attempts,
        @DefaultValue("5s") Duration backoff) {

    /** The wait after the given attempt failed. */
    Duration backoffAfter(int attempt) {
        return backoff.multipliedBy(1L << Math.min(attempt - 1, 6));
    }
}
