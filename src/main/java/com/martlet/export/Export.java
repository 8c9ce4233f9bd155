package com.martlet.export;

import com.martlet.identity.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody took out or may fetch.
 *
 * @param question null when it was sent at once and cannot be fetched again
 * @param rowCount as announced, then as written; null when nobody counted
 * @param auditEntry the entry of the trail that allowed it
 * @param orderedAt from when on it may be fetched, for a while
 */
public record Export(
        ExportId id,
        UserId user,
        String actor,
        String subject,
        String title,
        @Nullable ExportQuestion question,
        ExportStyle style,
        Map<String, String> filters,
        Privacy privacy,
        @Nullable String reason,
        @Nullable Long dataVersion,
        @Nullable Long rowCount,
        @Nullable Long byteCount,
        ExportState state,
        @Nullable String failure,
        long auditEntry,
        Instant orderedAt,
        @Nullable Instant sentAt) {

    /** Whether it tells who somebody is. */
    public enum Privacy {
        ORDINARY,
        PERSONAL
    }

    boolean isPersonal() {
        return privacy == Privacy.PERSONAL;
    }
}
