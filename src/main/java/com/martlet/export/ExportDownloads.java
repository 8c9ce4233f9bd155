package com.martlet.export;

import com.martlet.base.Conflict;
import com.martlet.export.Sending.Parcel;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Fetches what was asked for. No copy is kept: the file is written when it is fetched, from the
 * data version it was asked at, by nobody but who asked.
 */
@Component
public class ExportDownloads {

    private final Exportables exportables;
    private final ExportPolicy policy;
    private final ExportJournal journal;
    private final Sending sending;
    private final Clock clock;

    ExportDownloads(
            Exportables exportables,
            ExportPolicy policy,
            ExportJournal journal,
            Sending sending,
            Clock clock) {
        this.exportables = exportables;
        this.policy = policy;
        this.journal = journal;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Asks every right anew.
     *
     * @throws Conflict when it is too late, or the data has moved on
     */
    public ReadyFile open(Tenant tenant, Actor actor, ExportId id) {
        actor.require(Permission.EXPORT);
        var export = journal.load(tenant, id);
        ExportPolicy.requireOwn(actor, export);
        policy.requireInTime(export, clock.instant());
        var question = requireQuestion(export);
        var opened = exportables.open(tenant, actor, question, export.style().language());
        var file = opened.file().withReason(export.reason());
        policy.requireRight(actor, file);
        requireSameVersion(export, file);
        var parcel = new Parcel(export, file, opened.rows());
        return sending.ready(
                parcel,
                out -> {
                    journal.start(tenant, actor, export, details(parcel));
                    sending.send(tenant, actor, parcel, out);
                });
    }

    private static Map<String, String> details(Parcel parcel) {
        var details = parcel.file().details();
        details.put("export", String.valueOf(parcel.export().id().value()));
        details.put("format", parcel.export().style().format().word());
        return details;
    }

    private static ExportQuestion requireQuestion(Export export) {
        var question = export.question();
        if (question == null) {
            throw new Conflict("export.error.sentAtOnce", export.id().value());
        }
        return question;
    }

    private static void requireSameVersion(Export export, ExportedFile file) {
        if (!Objects.equals(export.dataVersion(), file.origin().dataVersion())) {
            throw new Conflict(
                    "export.error.moved", export.dataVersion(), file.origin().dataVersion());
        }
    }
}
