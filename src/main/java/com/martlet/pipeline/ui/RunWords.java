package com.martlet.pipeline.ui;

import com.martlet.base.Period;
import com.martlet.base.RowCounts;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.RunTrigger;
import com.martlet.pipeline.Stage;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What people read about runs, in their language. */
final class RunWords {

    private RunWords() {}

    static StateBadge badge(RunState state) {
        return new StateBadge(tone(state), word(state));
    }

    static String word(RunState state) {
        return Texts.of("pipeline.state." + key(state));
    }

    static String word(Stage stage) {
        return Texts.of("pipeline.stage." + key(stage));
    }

    static String explanation(Stage stage) {
        return Texts.of("pipeline.stage.%s.what".formatted(key(stage)));
    }

    static String word(RunTrigger trigger) {
        return Texts.of("pipeline.trigger." + key(trigger));
    }

    /** The days somebody asked for, or in words: everything new. */
    static String interval(@Nullable Period period) {
        return period == null
                ? Texts.of("pipeline.interval.new")
                : Formats.current().period(period.from(), period.to());
    }

    /** Who or what asked for the run. */
    static String starter(Run run) {
        var person = run.startedBy();
        return person == null ? word(run.trigger()) : person;
    }

    /** 35 in = 23 loaded + 12 duplicates + 0 quarantined. */
    static String sum(@Nullable RowCounts rows) {
        return Texts.of(
                "pipeline.rows.sum",
                count(rows, RowCounts::in),
                count(rows, RowCounts::loaded),
                count(rows, RowCounts::duplicates),
                count(rows, RowCounts::quarantined));
    }

    static String count(@Nullable RowCounts rows, ToLongFunction<RowCounts> part) {
        return rows == null ? Formats.MISSING : Formats.current().number(part.applyAsLong(rows));
    }

    private static Tone tone(RunState state) {
        return switch (state) {
            case SCHEDULED, QUEUED -> Tone.WAITING;
            case RUNNING -> Tone.BUSY;
            case RETRYING, SUCCEEDED_WITH_WARNINGS -> Tone.WARN;
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case SKIPPED, CANCELLED -> Tone.NEUTRAL;
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
