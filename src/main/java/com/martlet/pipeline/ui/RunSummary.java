package com.martlet.pipeline.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.time.ZoneId;

/** State, progress and rows of a run at a glance. */
class RunSummary extends Div {

    private static final int HUNDRED = 100;

    private final Div state = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span percentage = new Span();
    private final Paragraph rows = new Paragraph();
    private final Paragraph leftOut = new Paragraph();
    private final Paragraph times = new Paragraph();
    private final Div message = new Div();
    private final Paragraph next = new Paragraph();

    RunSummary() {
        state.addClassName("m-run-row");
        rows.addClassName("m-strong");
        times.addClassName("m-quiet");
        leftOut.addClassName("m-quiet");
        add(state, bar, rows, leftOut, times, message, next);
    }

    /**
     * @param rowsLeftOut of the files it read, by the conditions of mappings
     */
    void show(Run run, long rowsLeftOut, ZoneId zone, Instant now) {
        state.removeAll();
        state.add(RunWords.badge(run.state()), percentage);
        percentage.setText(Math.round(run.progress() * HUNDRED) + "%");
        bar.setValue(Math.clamp(run.progress(), 0, 1));
        percentage.setVisible(!isUnpublished(run));
        bar.setVisible(!run.state().isFinished());
        rows.setText(RunWords.sum(run.rows()));
        rows.setVisible(run.rows() != null);
        leftOut.setText(Texts.of("pipeline.run.left-out", Formats.current().number(rowsLeftOut)));
        leftOut.setVisible(rowsLeftOut > 0);
        times.setText(times(run, zone, now));
        message.removeAll();
        run.phrases().forEach(phrase -> message.add(new Paragraph(Phrases.of(phrase))));
        message.setVisible(!run.phrases().isEmpty());
        next.setText(isUnpublished(run) ? Texts.of(nextStep(run.state())) : "");
        next.setVisible(isUnpublished(run));
    }

    /** It ended early, and the data of before is what everybody sees. */
    private static boolean isUnpublished(Run run) {
        return (run.state() == RunState.FAILED || run.state() == RunState.CANCELLED)
                && run.dataVersion() == null;
    }

    private static String nextStep(RunState state) {
        return state == RunState.FAILED
                ? "pipeline.run.failed.next"
                : "pipeline.run.cancelled.next";
    }

    private static String times(Run run, ZoneId zone, Instant now) {
        var formats = Formats.current();
        if (run.startedAt() == null) {
            return Texts.of("pipeline.run.waits", formats.time(run.queuedAt(), zone));
        }
        return Texts.of(
                "pipeline.run.times",
                formats.time(run.startedAt(), zone),
                formats.duration(run.duration(now)),
                String.valueOf(run.attempt()));
    }
}
