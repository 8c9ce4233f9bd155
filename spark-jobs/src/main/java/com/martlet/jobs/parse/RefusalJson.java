package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.Json;
import com.martlet.jobs.lake.Reason;
import org.jspecify.annotations.Nullable;

/** A reason as the application reads it: in English, and as what it is made of. */
final class RefusalJson {

    private RefusalJson() {}

    static void put(ObjectNode node, Reason reason) {
        node.put("reason", reason.english());
        node.set("refusal", of(reason));
    }

    static @Nullable ObjectNode of(@Nullable Reason reason) {
        if (reason == null) {
            return null;
        }
        var refusal = Json.object();
        refusal.put("code", reason.code().name()).put("english", reason.english());
        reason.names().forEach(refusal.putArray("names")::add);
        reason.values().forEach(refusal.putArray("values")::add);
        return refusal;
    }
}
