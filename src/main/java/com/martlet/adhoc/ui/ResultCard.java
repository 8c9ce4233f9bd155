package com.martlet.adhoc.ui;

import com.martlet.adhoc.ChartChoice;
import com.martlet.adhoc.ResultTable;
import com.martlet.adhoc.SqlOutcome;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.FewTabs;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.LoadingState;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answer: its rows, its chart, how long it took, and the way out as a file. */
class ResultCard extends Div {

    private static final String HEIGHT = "320px";

    private final Runnable download;
    private final boolean mayExport;
    private transient @Nullable ChartPanel chart;
    private transient ChartChoice wanted = ChartChoice.TABLE;
    private final Tab asTable = new Tab(Texts.of("adhoc.table"));
    private final Tab asChart = new Tab(Texts.of("adhoc.chart"));
    private boolean isChartInFront;

    ResultCard(boolean mayExport, Runnable download) {
        this.mayExport = mayExport;
        this.download = download;
        addClassNames("m-card", "m-sql-result");
        showNothing();
    }

    /** How the next answer is to be drawn. */
    void prefer(ChartChoice choice) {
        wanted = choice;
        isChartInFront = choice.kind() != ChartChoice.Kind.NONE;
    }

    /** A chart is kept only where it is what people look at. */
    ChartChoice choice() {
        return chart == null || !isChartInFront ? ChartChoice.TABLE : chart.choice();
    }

    final void showNothing() {
        fill(new EmptyState(VaadinIcon.TABLE, Texts.of("adhoc.nothing")));
    }

    void showLoading() {
        fill(new LoadingState(HEIGHT));
    }

    void showError(String why) {
        fill(new ErrorState(Texts.of("adhoc.failed"), why));
    }

    void show(SqlOutcome outcome) {
        switch (outcome) {
            case SqlOutcome.Answered answered -> show(answered.table(), answered.took());
            case SqlOutcome.Refused refused -> showError(Phrases.of(refused.reason()));
            case SqlOutcome.Cancelled cancelled ->
                    fill(
                            new EmptyState(
                                    VaadinIcon.STOP,
                                    Texts.of("adhoc.cancelled", duration(cancelled.after()))));
        }
    }

    private void show(ResultTable table, Duration took) {
        if (table.rows().isEmpty()) {
            fill(new EmptyState(Texts.of("adhoc.noRows", duration(took))));
            return;
        }
        var grid = new ResultGrid(table);
        var panel = new ChartPanel(table, wanted);
        chart = panel;
        removeAll();
        add(head(table, took, grid, panel), grid, panel);
    }

    private Component head(ResultTable table, Duration took, ResultGrid grid, ChartPanel panel) {
        var tabs = new FewTabs(asTable, asChart);
        tabs.setSelectedTab(isChartInFront ? asChart : asTable);
        tabs.addSelectedChangeListener(
                change -> {
                    isChartInFront = change.getSelectedTab() == asChart;
                    turn(grid, panel);
                });
        turn(grid, panel);
        var words = new Span(words(table, took));
        words.addClassName("m-quiet");
        var head = new Div(tabs, words);
        if (mayExport) {
            var button =
                    new Button(
                            Texts.of("adhoc.download"),
                            VaadinIcon.DOWNLOAD_ALT.create(),
                            click -> download.run());
            head.add(button);
        }
        head.addClassName("m-sql-head");
        return head;
    }

    private void turn(ResultGrid grid, ChartPanel panel) {
        grid.setVisible(!isChartInFront);
        panel.setVisible(isChartInFront);
    }

    private static String words(ResultTable table, Duration took) {
        return Texts.of(
                table.isWhole() ? "adhoc.rows" : "adhoc.rows.first",
                Formats.current().number(table.rows().size()),
                duration(took));
    }

    private static String duration(Duration took) {
        return Formats.current().duration(took);
    }

    private void fill(Component content) {
        chart = null;
        removeAll();
        add(content);
    }
}
