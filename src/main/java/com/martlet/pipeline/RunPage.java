package com.martlet.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some runs, the newest first.
 *
 * @param next the run to read on after, null on the last page
 */
public record RunPage(List<Run> runs, @Nullable RunId next) {

    public RunPage {
        runs = List.copyOf(runs);
    }
}
