package com.martlet.audit.web;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditReading;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, newest first, page by page. */
@RestController
class AuditController {

    private final AuditReading reading;
    private final CurrentActor currentActor;

    AuditController(AuditReading reading, CurrentActor currentActor) {
        this.reading = reading;
        this.currentActor = currentActor;
    }

    record Entry(
            long id,
            Instant at,
            String actor,
            String action,
            String subject,
            Map<String, String> details,
            @Nullable String address,
            String hash) {

        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.details(),
                    entry.address(),
                    entry.hash());
        }
    }

    record Page(List<Entry> entries, @Nullable Long next) {

        static Page of(List<AuditEntry> entries, int limit) {
            var next = entries.size() < limit ? null : entries.getLast().id();
            return new Page(entries.stream().map(Entry::of).toList(), next);
        }
    }

    @GetMapping("/api/v1/audit")
    @Needs(Permission.USE_ACCOUNT)
    Page find(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Long cursor) {
        var who = currentActor.require();
        var filter =
                AuditFilter.everything()
                        .withinDays(from, to, zone(who))
                        .by(actor)
                        .of(action)
                        .about(subject)
                        .olderThan(cursor);
        return Page.of(reading.find(who, filter), filter.limit());
    }

    private static ZoneId zone(Actor actor) {
        var tenant = actor.tenant();
        return tenant == null ? ZoneOffset.UTC : tenant.zone();
    }
}
