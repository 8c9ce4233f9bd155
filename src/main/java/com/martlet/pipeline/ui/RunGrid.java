package com.martlet.pipeline.ui;

import com.martlet.base.RowCounts;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Run;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Runs, one per row, the newest first. */
class RunGrid extends Grid<Run> {

    private final transient ZoneId zone;
    private final transient Clock clock;
    private transient List<Run> shown = List.of();

    RunGrid(ZoneId zone, Clock clock, Consumer<Run> opened) {
        this.zone = zone;
        this.clock = clock;
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAllRowsVisible(true);
        addColumns();
        PhoneCards.of(this);
        addItemClickListener(click -> opened.accept(click.getItem()));
    }

    private void addColumns() {
        number("pipeline.column.run", run -> String.valueOf(run.id().value()));
        addComponentColumn(run -> RunWords.badge(run.state()))
                .setHeader(Texts.of("pipeline.column.state"))
                .setAutoWidth(true);
        text("pipeline.column.interval", run -> RunWords.interval(run.period()));
        text("pipeline.column.started", run -> Formats.current().time(run.startedAt(), zone));
        rows("pipeline.column.in", RowCounts::in);
        rows("pipeline.column.loaded", RowCounts::loaded);
        rows("pipeline.column.duplicates", RowCounts::duplicates);
        rows("pipeline.column.quarantined", RowCounts::quarantined);
        number("pipeline.column.duration", this::duration);
        text("pipeline.column.starter", RunWords::starter);
    }

    private Column<Run> text(String key, Function<Run, String> value) {
        return addColumn(value::apply).setHeader(Texts.of(key)).setAutoWidth(true);
    }

    private void number(String key, Function<Run, String> value) {
        text(key, value).setTextAlign(ColumnTextAlign.END);
    }

    private void rows(String key, ToLongFunction<RowCounts> part) {
        number(key, run -> RunWords.count(run.rows(), part));
    }

    private String duration(Run run) {
        return run.startedAt() == null
                ? Formats.MISSING
                : Formats.current().duration(run.duration(clock.instant()));
    }

    /** Leaves the rows alone when nothing has changed; a duration that grows is a change. */
    void show(List<Run> runs) {
        var moves = runs.stream().anyMatch(run -> !run.state().isFinished());
        if (moves || !runs.equals(shown)) {
            shown = runs;
            setItems(runs);
        }
    }
}
