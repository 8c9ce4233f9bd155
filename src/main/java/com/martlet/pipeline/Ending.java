package com.martlet.pipeline;

import com.martlet.base.Phrase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt ends. */
sealed interface Ending {

    /** The run is over. */
    record Finished(RunState state, List<Phrase> message, @Nullable Long dataVersion)
            implements Ending {}

    /** The run is tried again after a pause. */
    record Retried(Duration pause, List<Phrase> message) implements Ending {}

    /** The run waits for another process, because this one stops. */
    record GivenBack() implements Ending {}

    /** The run is somebody else's already. */
    record Lost() implements Ending {}
}
