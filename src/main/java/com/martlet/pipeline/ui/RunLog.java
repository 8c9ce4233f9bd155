package com.martlet.pipeline.ui;

import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.LogLine;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongFunction;

/** The log of a run as it grows; old lines give way to new ones. */
class RunLog extends Div {

    static final int LINES_AT_ONCE = 500;

    private static final int MOST_LINES = 2000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient ZoneId zone;
    private final Paragraph nothing = new Paragraph(Texts.of("pipeline.log.empty"));
    private final Div lines = new Div();
    private long last;

    RunLog(ZoneId zone) {
        this.zone = zone;
        lines.addClassName("m-run-log");
        lines.getElement().setAttribute("role", "log");
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("aria-label", Texts.of("pipeline.run.log"));
        add(nothing, lines);
    }

    /**
     * @param read gives lines after a number
     */
    void append(LongFunction<List<LogLine>> read) {
        read.apply(last).forEach(this::append);
        while (lines.getComponentCount() > MOST_LINES) {
            lines.remove(lines.getComponentAt(0));
        }
        nothing.setVisible(last == 0);
        lines.setVisible(last > 0);
    }

    private void append(LogLine line) {
        var text = new Div(TIME.format(line.at().atZone(zone)) + "  " + Phrases.of(line.phrases()));
        if (line.level().equals("WARN")) {
            text.addClassName("m-run-log-warning");
        }
        lines.add(text);
        last = line.number();
    }
}
