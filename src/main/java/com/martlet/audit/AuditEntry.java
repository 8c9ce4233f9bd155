package com.martlet.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One act in the trail. */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable Long actorId,
        String actor,
        String action,
        String subject,
        Map<String, String> details,
        @Nullable String address,
        String previousHash,
        String hash) {

    public AuditEntry {
        details = Map.copyOf(details);
    }

    /** The act by the name it has today. */
    public String act() {
        return ActNames.today(action);
    }
}
