package com.martlet.export;

import com.martlet.export.Sending.Parcel;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sends files at once: asks the right and the reason, writes the trail, then streams. What people
 * ask for first and fetch then goes through {@link ExportOrders}.
 */
@Service
public class ExportService {

    private final Exportables exportables;
    private final ExportPolicy policy;
    private final ExportJournal journal;
    private final Sending sending;

    ExportService(
            Exportables exportables, ExportPolicy policy, ExportJournal journal, Sending sending) {
        this.exportables = exportables;
        this.policy = policy;
        this.journal = journal;
        this.sending = sending;
    }

    /**
     * Asks right and reason and writes the trail; the file can be written at once.
     *
     * @throws com.martlet.identity.AccessDenied without the right
     */
    public ReadyFile allow(Tenant tenant, Actor actor, OpenedExport opened, ExportStyle style) {
        return allow(tenant, actor, null, opened, style);
    }

    /** As {@link #allow}, of something that can be fetched again by its question. */
    public ReadyFile allow(
            Tenant tenant,
            Actor actor,
            @Nullable ExportQuestion question,
            OpenedExport opened,
            ExportStyle style) {
        var export = record(tenant, actor, question, opened, style);
        var parcel = new Parcel(export, opened.file(), opened.rows());
        return sending.ready(parcel, out -> sending.send(tenant, actor, parcel, out));
    }

    /** For what is written elsewhere: a picture by the browser, JSON by the API. */
    public Export record(Tenant tenant, Actor actor, OpenedExport opened, ExportStyle style) {
        return record(tenant, actor, null, opened, style);
    }

    private Export record(
            Tenant tenant,
            Actor actor,
            @Nullable ExportQuestion question,
            OpenedExport opened,
            ExportStyle style) {
        var file = opened.file();
        policy.requireRight(actor, file);
        policy.requireReason(file, opened.rowCount());
        var state = style.format().isOrdered() ? ExportState.SENDING : ExportState.SENT;
        var fresh = new NewExport(actor, file, style, question, opened.rowCount(), state);
        return journal.allow(tenant, fresh);
    }

    /** What the question asks for, to be sent at once. */
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.EXPORT);
        return exportables.open(tenant, actor, question, language);
    }
}
