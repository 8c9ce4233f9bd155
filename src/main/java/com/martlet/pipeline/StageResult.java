package com.martlet.pipeline;

import com.martlet.base.RowCounts;
import org.jspecify.annotations.Nullable;

/** How a stage ended. */
record StageResult(RunState state, @Nullable RowCounts rows, @Nullable String message) {

    static final StageResult DONE = new StageResult(RunState.SUCCEEDED, null, null);

    static StageResult moved(RowCounts rows) {
        var state = rows.quarantined() == 0 ? RunState.SUCCEEDED : RunState.SUCCEEDED_WITH_WARNINGS;
        return new StageResult(state, rows, null);
    }

    static StageResult skipped(String why) {
        return new StageResult(RunState.SKIPPED, null, why);
    }

    static StageResult failed(String why) {
        return new StageResult(RunState.FAILED, null, why);
    }

    static StageResult cancelled() {
        return new StageResult(RunState.CANCELLED, null, null);
    }
}
