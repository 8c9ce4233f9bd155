package com.martlet.pipeline.ui;

import com.martlet.base.RowCounts;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.StackingTable;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunStage;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.Stage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The stages of the path, with those that have not begun. */
class StageTable extends StackingTable {

    /** A stage and what is known of it. */
    record Row(Stage stage, RunState state, @Nullable RowCounts rows, String duration) {}

    private transient List<Row> shown = List.of();

    StageTable() {
        super(
                List.of(
                        Column.text(Texts.of("pipeline.column.stage")),
                        Column.text(Texts.of("pipeline.column.state")),
                        Column.number(Texts.of("pipeline.column.in")),
                        Column.number(Texts.of("pipeline.column.loaded")),
                        Column.number(Texts.of("pipeline.column.duplicates")),
                        Column.number(Texts.of("pipeline.column.quarantined")),
                        Column.number(Texts.of("pipeline.column.duration"))));
    }

    private static List<Component> cells(Row row) {
        return List.of(
                name(row),
                RunWords.badge(row.state()),
                count(row, RowCounts::in),
                count(row, RowCounts::loaded),
                count(row, RowCounts::duplicates),
                count(row, RowCounts::quarantined),
                text(row.duration()));
    }

    private static Component name(Row row) {
        var what = new Div(RunWords.explanation(row.stage()));
        what.addClassName("m-quiet");
        return new Div(new Div(RunWords.word(row.stage())), what);
    }

    private static Component count(Row row, ToLongFunction<RowCounts> part) {
        return text(RunWords.count(row.rows(), part));
    }

    void show(Run run, List<RunStage> begun, Instant now) {
        var rows = Arrays.stream(Stage.values()).map(stage -> row(run, stage, begun, now)).toList();
        if (!rows.equals(shown)) {
            shown = rows;
            show(rows.stream().map(StageTable::cells).toList());
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
