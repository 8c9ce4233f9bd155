package com.martlet.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a trail was checked.
 *
 * @param brokenEntry the first entry that was changed, or whose predecessor was taken out
 * @param isCut whether entries are missing at the end
 */
public record TrailCheck(Instant at, @Nullable Long brokenEntry, boolean isCut) {

    /** Whether the trail is as it was written. */
    public boolean isUnbroken() {
        return brokenEntry == null && !isCut;
    }
}
