package com.martlet.pipeline;

import com.martlet.base.Period;
import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import com.martlet.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to bring days of a tenant up to date.
 *
 * @param period null means everything that was not yet loaded
 * @param progress from 0 to 1
 * @param phrases why it failed, waits or was skipped, in words for people
 * @param rows null until the rows are counted
 * @param dataVersion the version it published, null when it published none
 */
public record Run(
        RunId id,
        TenantId tenant,
        String pipeline,
        RunTrigger trigger,
        RunState state,
        @Nullable Stage stage,
        @Nullable Period period,
        int attempt,
        double progress,
        @Nullable String startedBy,
        List<Phrase> phrases,
        @Nullable RowCounts rows,
        @Nullable Long dataVersion,
        boolean cancelRequested,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** From its first start to its end, or to now while it runs; zero before it started. */
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
