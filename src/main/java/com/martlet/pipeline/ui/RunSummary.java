package com.martlet.pipeline.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Run;
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
    private final Paragraph message = new Paragraph();

    RunSummary() {
        state.addClassName("m-run-row");
        rows.addClassName("m-strong");
        times.addClassName("m-quiet");
        leftOut.addClassName("m-quiet");
        add(state, bar, rows, leftOut, times, message);
    }

    /**
     * @param rowsLeftOut of the files it read, by the conditions of mappings
     */
    void show(Run run, long rowsLeftOut, ZoneId zone, Instant now) {
        state.removeAll();
        state.add(RunWords.badge(run.state()), percentage);
        percentage.setText(Math.round(run.progress() * HUNDRED) + "%");
        bar.setValue(Math.clamp(run.progress(), 0, 1));
        bar.setVisible(!run.state().isFinished());
        rows.setText(RunWords.sum(run.rows()));
        rows.setVisible(run.rows() != null);
        leftOut.setText(Texts.of("pipeline.run.left-out", Formats.current().number(rowsLeftOut)));
        leftOut.setVisible(rowsLeftOut > 0);
        times.setText(times(run, zone, now));
        message.setText(Phrases.of(run.phrases()));
        message.setVisible(!run.phrases().isEmpty());
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
