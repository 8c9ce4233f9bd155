package com.martlet.source;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.source.RawZone.Incoming;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files that a person or a program sends. */
@Component
class Uploads {

    private final RawZone raw;
    private final AuditTrail audit;

    Uploads(RawZone raw, AuditTrail audit) {
        this.raw = raw;
        this.audit = audit;
    }

    ReceivedFile receive(
            Tenant tenant, Actor actor, Source source, Incoming incoming, InputStream content) {
        actor.require(Permission.MANAGE_PIPELINE);
        var file = raw.receive(tenant, source, incoming, content);
        if (!file.alreadyKnown()) {
            audit.record(
                    tenant,
                    actor,
                    "file.received",
                    source.name(),
                    Map.of("file", String.valueOf(file.id()), "sha256", file.sha256()));
        }
        return file;
    }
}
