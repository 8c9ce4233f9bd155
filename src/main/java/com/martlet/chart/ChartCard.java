package com.martlet.chart;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.LoadingState;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chart with its title, state, menu and notes; also stands in while data is on its way. */
public class ChartCard extends Div {

    private final H2 title = new H2();
    private final Paragraph subtitle = new Paragraph();
    private final Span asOf = new Span();
    private final Span dot = new Span();
    private final Div body = new Div();
    private final Span extent = new Span();
    private final Span notes = new Span();
    private final ChartView view = new ChartView();
    private final ChartCardMenu menu;
    private @Nullable Chart chart;
    private Marks marks = Marks.NONE;
    private boolean asTable;
    private transient Function<Chart, Component> drawer = this::draw;

    public ChartCard(String title, String subtitle, ChartCardActions actions) {
        addClassNames("m-card", "m-chart-card");
        this.title.setText(title);
        this.subtitle.setText(subtitle);
        this.menu = new ChartCardMenu(this, actions);
        body.addClassName("m-chart-body");
        extent.addClassName("m-chart-notes");
        notes.addClassName("m-chart-notes");
        say(extent, "");
        add(head(), body, extent, notes);
        showLoading();
    }

    private Component head() {
        var words = new Div(title, subtitle);
        words.addClassName("m-chart-words");
        dot.addClassName("m-dot");
        dot.setVisible(false);
        var state = new Div(dot, asOf);
        state.addClassName("m-chart-as-of");
        var head = new Div(words, state, menu);
        head.addClassName("m-chart-head");
        return head;
    }

    /** For charts that are no drawing, such as key figures. */
    public void drawWith(Function<Chart, Component> other) {
        drawer = other;
    }

    public void show(Chart chart, String asOf) {
        this.chart = chart;
        this.asOf.setText(asOf);
        dot.setVisible(!asOf.isEmpty());
        dot.getElement().setAttribute("title", Texts.of("chart.fresh"));
        fade(false);
        paint();
    }

    /** Days to be marked on what is shown from now on. */
    public void mark(List<DayMark> days) {
        marks = new Marks(days);
    }

    public void note(String text) {
        say(notes, text);
    }

    private static void say(Span place, String text) {
        place.setText(text);
        place.setVisible(!text.isEmpty());
    }

    /** Keeps the old picture, faded; shows a shape of the same size when there is none. */
    public final void showLoading() {
        if (chart == null) {
            fill(new LoadingState("100%"));
        } else {
            fade(true);
        }
    }

    public void showEmpty(String why, Component... button) {
        chart = null;
        fade(false);
        fill(new EmptyState(VaadinIcon.CHART, why, button));
    }

    /** The old picture goes: it would be taken for the answer. */
    public void showError(String what, String remedy, Runnable retry) {
        chart = null;
        fade(false);
        fill(ErrorState.retrying(what, remedy, retry));
    }

    public ChartView view() {
        return view;
    }

    String title() {
        return title.getText();
    }

    boolean isTable() {
        return asTable;
    }

    void toggleTable() {
        asTable = !asTable;
        paint();
    }

    void savePicture(SavedPicture picture) {
        view.savePicture(picture.fileName(), picture.title(), picture.line());
    }

    private Component draw(Chart shown) {
        var placed = marks.on(shown);
        view.show(shown, placed, described(placed));
        return view;
    }

    private String described(Marks placed) {
        var words = title() + ". " + subtitle.getText();
        return placed.isEmpty() ? words : words + " " + markedDays(placed);
    }

    private Component table(Chart shown) {
        var placed = marks.on(shown);
        var table = new ChartTableView(shown.table());
        if (!placed.isEmpty()) {
            table.add(new Paragraph(markedDays(placed)));
        }
        return table;
    }

    private static String markedDays(Marks placed) {
        return Texts.of("chart.marks", placed.words());
    }

    private void paint() {
        var shown = chart;
        if (shown == null) {
            return;
        }
        if (shown.isEmpty()) {
            fill(new EmptyState(Texts.of("chart.empty")));
        } else if (asTable) {
            fill(table(shown));
        } else {
            fill(drawer.apply(shown));
        }
        say(extent, asTable ? "" : Extent.of(shown).words());
        menu.refresh(shown.isEmpty());
    }

    private void fill(Component content) {
        if (body.getChildren().noneMatch(child -> child == content)) {
            body.removeAll();
            body.add(content);
        }
    }

    private void fade(boolean faded) {
        body.setClassName("m-faded", faded);
    }
}
