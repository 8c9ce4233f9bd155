package com.martlet.pipeline.web;

import com.martlet.pipeline.RunStage;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage of a run as other programs read it. */
record StageBody(
        Stage stage,
        RunState state,
        long rowsIn,
        long rowsLoaded,
        long duplicates,
        long quarantined,
        long millis,
        @Nullable String message) {

    static List<StageBody> of(List<RunStage> stages, Instant now) {
        return stages.stream().map(stage -> of(stage, now)).toList();
    }

    private static StageBody of(RunStage stage, Instant now) {
        var rows = Rows.of(stage.rows());
        return new StageBody(
                stage.stage(),
                stage.state(),
                rows.in(),
                rows.loaded(),
                rows.duplicates(),
                rows.quarantined(),
                stage.duration(now).toMillis(),
                stage.message());
    }
}
