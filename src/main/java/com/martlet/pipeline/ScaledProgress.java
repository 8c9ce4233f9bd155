package com.martlet.pipeline;

import com.martlet.base.Phrase;
import com.martlet.spark.JobListener;

/** A part of a stage: its progress from 0 to 1 is a part of the stage's. */
record ScaledProgress(JobListener delegate, double from, double to) implements JobListener {

    static JobListener of(JobListener delegate, double from, double to) {
        return new ScaledProgress(delegate, from, to);
    }

    @Override
    public void log(Phrase line) {
        delegate.log(line);
    }

    @Override
    public void warn(Phrase line) {
        delegate.warn(line);
    }

    @Override
    public void progress(double done, String step) {
        delegate.progress(from + (to - from) * Math.clamp(done, 0, 1), step);
    }

    @Override
    public boolean isCancelled() {
        return delegate.isCancelled();
    }
}
