package com.martlet.pipeline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunStage;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as other programs read it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RunBody(
        long id,
        String pipeline,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        RunState state,
        @Nullable Stage stage,
        String trigger,
        int attempt,
        double progress,
        @Nullable String message,
        @Nullable String startedBy,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long dataVersion,
        long rowsIn,
        long rowsLoaded,
        long duplicates,
        long quarantined,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StageBody> stages) {

    static RunBody of(Run run, @Nullable List<RunStage> stages, Instant now) {
        var period = run.period();
        var rows = Rows.of(run.rows());
        return new RunBody(
                run.id().value(),
                run.pipeline(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                run.state(),
                run.stage(),
                run.trigger().name(),
                run.attempt(),
                run.progress(),
                run.message(),
                run.startedBy(),
                run.queuedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.dataVersion(),
                rows.in(),
                rows.loaded(),
                rows.duplicates(),
                rows.quarantined(),
                stages == null ? null : StageBody.of(stages, now));
    }
}
