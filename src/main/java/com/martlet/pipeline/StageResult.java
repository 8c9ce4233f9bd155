package com.martlet.pipeline;

import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stage ended. */
record StageResult(RunState state, @Nullable RowCounts rows, List<Phrase> message) {

    static final StageResult DONE = new StageResult(RunState.SUCCEEDED, null, List.of());

    static StageResult moved(RowCounts rows) {
        var state = rows.quarantined() == 0 ? RunState.SUCCEEDED : RunState.SUCCEEDED_WITH_WARNINGS;
        return new StageResult(state, rows, List.of());
    }

    static StageResult warned(List<Phrase> why) {
        return new StageResult(RunState.SUCCEEDED_WITH_WARNINGS, null, why);
    }

    static StageResult skipped(Phrase why) {
        return new StageResult(RunState.SKIPPED, null, List.of(why));
    }

    static StageResult failed(List<Phrase> why) {
        return new StageResult(RunState.FAILED, null, why);
    }

    static StageResult cancelled() {
        return new StageResult(RunState.CANCELLED, null, List.of());
    }
}
