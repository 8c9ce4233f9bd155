package com.martlet.pipeline;

import com.martlet.base.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list.
 *
 * @param states empty means all
 * @param queued days, in the tenant's zone, on which the run was asked for; null means all
 */
public record RunFilter(Set<RunState> states, @Nullable Period queued) {

    public static final RunFilter ALL = new RunFilter(Set.of(), null);

    public RunFilter {
        states = Set.copyOf(states);
    }
}
