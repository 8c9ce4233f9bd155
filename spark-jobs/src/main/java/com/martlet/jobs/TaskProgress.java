package com.martlet.jobs;

import java.util.function.DoubleConsumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** The share of tasks that ended, of those known so far. */
final class TaskProgress extends SparkListener {

    private final DoubleConsumer share;
    private int known;
    private int ended;

    TaskProgress(DoubleConsumer share) {
        this.share = share;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted event) {
        known += event.stageInfo().numTasks();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        ended++;
        share.accept(Math.min(1.0, (double) ended / Math.max(1, known)));
    }
}
