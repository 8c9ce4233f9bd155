package com.martlet.pipeline.ui;

import com.martlet.base.RowCounts;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunStage;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.Stage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The stages of the path, with those that have not begun. */
class StageTable extends Grid<StageTable.Row> {

    /** A stage and what is known of it. */
    record Row(Stage stage, RunState state, @Nullable RowCounts rows, String duration) {}

    private transient List<Row> shown = List.of();

    StageTable() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(StageTable::name)
                .setHeader(Texts.of("pipeline.column.stage"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        addComponentColumn(row -> RunWords.badge(row.state()))
                .setHeader(Texts.of("pipeline.column.state"))
                .setAutoWidth(true);
        rows("pipeline.column.in", RowCounts::in);
        rows("pipeline.column.loaded", RowCounts::loaded);
        rows("pipeline.column.duplicates", RowCounts::duplicates);
        rows("pipeline.column.quarantined", RowCounts::quarantined);
        number(addColumn(Row::duration), "pipeline.column.duration");
    }

    private static Component name(Row row) {
        var what = new Div(RunWords.explanation(row.stage()));
        what.addClassName("m-quiet");
        return new Div(new Div(RunWords.word(row.stage())), what);
    }

    private void rows(String key, ToLongFunction<RowCounts> part) {
        number(addColumn(row -> RunWords.count(row.rows(), part)), key);
    }

    private static void number(Column<Row> column, String key) {
        column.setHeader(Texts.of(key)).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
    }

    void show(Run run, List<RunStage> begun, Instant now) {
        var rows = Arrays.stream(Stage.values()).map(stage -> row(run, stage, begun, now)).toList();
        if (!rows.equals(shown)) {
            shown = rows;
            setItems(rows);
        }
    }

    private static Row row(Run run, Stage stage, List<RunStage> begun, Instant now) {
        return begun.stream()
                .filter(known -> known.stage() == stage)
                .findFirst()
                .map(known -> row(known, now))
                .orElse(new Row(stage, notBegun(run), null, Formats.MISSING));
    }

    private static Row row(RunStage stage, Instant now) {
        var duration = Formats.current().duration(stage.duration(now));
        return new Row(stage.stage(), stage.state(), stage.rows(), duration);
    }

    private static RunState notBegun(Run run) {
        return run.state().isFinished() ? RunState.SKIPPED : RunState.SCHEDULED;
    }
}
