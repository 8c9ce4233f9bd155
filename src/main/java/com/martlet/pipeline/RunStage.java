package com.martlet.pipeline;

import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the latest attempt of a run.
 *
 * @param rows null for stages that move no rows
 */
public record RunStage(
        Stage stage,
        RunState state,
        int attempt,
        List<Phrase> phrases,
        @Nullable RowCounts rows,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How long it took, or takes so far; zero before it started. */
    public Duration duration(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(startedAt, finishedAt == null ? now : finishedAt);
    }

    /** In English; null when there is nothing to say. */
    public @Nullable String message() {
        return phrases.isEmpty() ? null : Phrase.english(phrases);
    }
}
