package com.martlet.pipeline;

import com.martlet.base.Period;
import com.martlet.base.PhraseColumn;
import com.martlet.base.RowCounts;
import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads rows of the run tables into records. */
final class RunRows {

    private RunRows() {}

    static Run run(ResultSet row, int number) throws SQLException {
        var stage = row.getString("stage");
        return new Run(
                new RunId(row.getLong("run_id")),
                new TenantId(row.getLong("tenant_id")),
                row.getString("pipeline"),
                RunTrigger.valueOf(row.getString("trigger")),
                RunState.valueOf(row.getString("state")),
                stage == null ? null : Stage.valueOf(stage),
                period(row),
                row.getInt("attempt"),
                row.getDouble("progress"),
                row.getString("started_by"),
                PhraseColumn.read(row, "message"),
                rows(row),
                row.getObject("data_version", Long.class),
                row.getBoolean("is_cancel_requested"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    /** A stage that its run's end caught at work ended with it. */
    static RunStage stage(ResultSet row, int number) throws SQLException {
        var state = RunState.valueOf(row.getString("state"));
        var finishedAt = instant(row, "finished_at");
        var runFinishedAt = instant(row, "run_finished_at");
        if (state == RunState.RUNNING && runFinishedAt != null) {
            state = RunState.valueOf(row.getString("run_state"));
            finishedAt = runFinishedAt;
        }
        return new RunStage(
                Stage.valueOf(row.getString("stage")),
                state,
                row.getInt("attempt"),
                PhraseColumn.read(row, "message"),
                rows(row),
                instant(row, "started_at"),
                finishedAt);
    }

    static LogLine logLine(ResultSet row, int number) throws SQLException {
        return new LogLine(
                row.getLong("line_id"),
                row.getTimestamp("at").toInstant(),
                row.getString("level"),
                PhraseColumn.read(row, "text"));
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        return from == null || to == null ? null : new Period(from, to);
    }

    private static @Nullable RowCounts rows(ResultSet row) throws SQLException {
        var in = row.getObject("rows_in", Long.class);
        if (in == null) {
            return null;
        }
        return new RowCounts(
                in,
                row.getLong("rows_loaded"),
                row.getLong("duplicates"),
                row.getLong("quarantined"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
