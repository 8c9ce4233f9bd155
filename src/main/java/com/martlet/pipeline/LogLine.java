package com.martlet.pipeline;

import com.martlet.base.Phrase;
import java.time.Instant;
import java.util.List;

/** A line of a run's log; {@code number} is the cursor to read on from. */
public record LogLine(long number, Instant at, String level, List<Phrase> phrases) {

    /** In English. */
    public String text() {
        return Phrase.english(phrases);
    }
}
