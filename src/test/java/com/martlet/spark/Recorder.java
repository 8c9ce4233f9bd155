package com.martlet.spark;

import com.martlet.base.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Hears all that a job tells, and may ask it to stop. */
final class Recorder implements JobListener {

    final List<String> lines = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    final CountDownLatch asked = new CountDownLatch(1);
    volatile boolean cancelled;

    @Override
    public void log(Phrase line) {
        lines.add(line.english());
    }

    @Override
    public void warn(Phrase line) {
        lines.add("Warning: " + line.english());
    }

    @Override
    public void progress(double done, String step) {
        steps.add(done + " " + step);
    }

    @Override
    public boolean isCancelled() {
        asked.countDown();
        return cancelled;
    }
}
