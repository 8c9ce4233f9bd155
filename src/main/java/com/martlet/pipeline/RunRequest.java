package com.martlet.pipeline;

import com.martlet.base.Period;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param period the days to compute again; null means everything that is not yet loaded
 */
public record RunRequest(RunTrigger trigger, @Nullable Period period) {

    public static RunRequest everythingNew(RunTrigger trigger) {
        return new RunRequest(trigger, null);
    }
}
