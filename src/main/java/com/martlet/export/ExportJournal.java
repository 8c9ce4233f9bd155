package com.martlet.export;

import com.martlet.audit.AuditTrail;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of files taken out: the trail that cannot be changed, and how far each one is. */
@Component
class ExportJournal {

    private final ExportRepository exports;
    private final AuditTrail trail;
    private final TenantTransactions transactions;

    ExportJournal(ExportRepository exports, AuditTrail trail, TenantTransactions transactions) {
        this.exports = exports;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** A file that leaves at once. */
    Export allow(Tenant tenant, NewExport fresh) {
        return insert(tenant, act(fresh.style().format()), fresh);
    }

    /** A file that may be fetched from now on. */
    Export order(Tenant tenant, NewExport fresh) {
        return insert(tenant, "export.ordered", fresh);
    }

    /** Trail and row, both or neither. */
    private Export insert(Tenant tenant, String action, NewExport fresh) {
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var file = fresh.file();
                    var entry =
                            trail.record(
                                    tenant, fresh.actor(), action, file.subject(), fresh.details());
                    var id = exports.insert(tenant.id(), fresh, entry);
                    return exports.find(tenant.id(), id).orElseThrow();
                });
    }

    /** The file leaves now, as it was allowed before. */
    void start(Tenant tenant, Actor actor, Export export, Map<String, String> details) {
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var action = act(export.style().format());
                    trail.record(tenant, actor, action, export.subject(), details);
                    exports.markSending(tenant.id(), export.id());
                });
    }

    void markSent(Tenant tenant, ExportId id, long rows, long bytes) {
        transactions.inTenant(tenant.id(), () -> exports.markSent(tenant.id(), id, rows, bytes));
    }

    void markFailed(Tenant tenant, ExportId id, @Nullable String failure) {
        transactions.inTenant(tenant.id(), () -> exports.markFailed(tenant.id(), id, failure));
    }

    void markCancelled(Tenant tenant, ExportId id) {
        transactions.inTenant(tenant.id(), () -> exports.markCancelled(tenant.id(), id));
    }

    Export load(Tenant tenant, ExportId id) {
        return transactions
                .readInTenant(tenant.id(), () -> exports.find(tenant.id(), id))
                .orElseThrow(() -> unknown(id));
    }

    List<Export> find(Tenant tenant, ExportFilter filter) {
        return transactions.readInTenant(tenant.id(), () -> exports.find(tenant.id(), filter));
    }

    static String act(ExportFormat format) {
        return switch (format) {
            case CSV, CSV_FOR_MACHINES -> "csv.exported";
            case XLSX -> "xlsx.exported";
            case JSON -> "json.exported";
            case PNG -> "png.exported";
        };
    }

    static NotFound unknown(ExportId id) {
        return new NotFound("export.error.unknown", id.value());
    }
}
