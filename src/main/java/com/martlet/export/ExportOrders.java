package com.martlet.export;

import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that are asked for: what they would hold, and the order itself. */
@Component
public class ExportOrders {

    private final Exportables exportables;
    private final ExportPolicy policy;
    private final ExportJournal journal;

    ExportOrders(Exportables exportables, ExportPolicy policy, ExportJournal journal) {
        this.exportables = exportables;
        this.policy = policy;
        this.journal = journal;
    }

    /** What the file would hold, for somebody who may take it out. */
    public ExportPreview preview(
            Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.EXPORT);
        var opened = exportables.open(tenant, actor, question, language);
        policy.requireRight(actor, opened.file());
        return ExportPreview.of(opened, policy.reasonNeeded(opened.file(), opened.rowCount()));
    }

    /**
     * Allows the file and writes that down; no row is read before it is fetched.
     *
     * @throws com.martlet.base.InvalidInput when a reason is needed and missing
     */
    public Export order(Tenant tenant, Actor actor, ExportRequest request) {
        actor.require(Permission.EXPORT);
        requireFormat(request.style().format());
        var question = request.question();
        var opened = exportables.open(tenant, actor, question, request.style().language());
        var file = opened.file().withReason(request.reason());
        policy.requireRight(actor, file);
        policy.requireReason(file, opened.rowCount());
        var fresh =
                new NewExport(
                        actor,
                        file,
                        request.style(),
                        question,
                        opened.rowCount(),
                        ExportState.READY);
        return journal.order(tenant, fresh);
    }

    /** Own orders and downloads, or all of the tenant's; the newest first. */
    public List<Export> list(Tenant tenant, Actor actor, @Nullable Long before, int limit) {
        var user = seesAll(actor) ? null : actor.user().value();
        return journal.find(tenant, new ExportFilter(user, before, limit));
    }

    /** An order or download of one's own. */
    public Export load(Tenant tenant, Actor actor, ExportId id) {
        var export = journal.load(tenant, id);
        ExportPolicy.requireOwn(actor, export);
        return export;
    }

    /** Whether the actor sees what others took out. */
    public boolean seesAll(Actor actor) {
        return actor.may(Permission.SEE_TENANT_AUDIT);
    }

    private static void requireFormat(ExportFormat format) {
        if (!format.isOrdered()) {
            throw new UserError("export.error.fileFormat", format.word());
        }
    }
}
