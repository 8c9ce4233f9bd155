package com.martlet.source;

import com.martlet.audit.AuditTrail;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.lake.Lake;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a source brought, and taking it back. */
@Component
class FileHistory {

    private final FileRepository files;
    private final Lake lake;
    private final TenantTransactions transactions;
    private final AuditTrail audit;

    FileHistory(
            FileRepository files, Lake lake, TenantTransactions transactions, AuditTrail audit) {
        this.files = files;
        this.lake = lake;
        this.transactions = transactions;
        this.audit = audit;
    }

    List<FileStatus> find(TenantId tenant, Source source, FilePage page) {
        return transactions.readInTenant(tenant, () -> files.ofSource(tenant, source.id(), page));
    }

    /** The database first: a raw file that nobody may read any more is harmless. */
    void takeBack(Tenant tenant, Actor actor, Source source, long id) {
        actor.require(Permission.MANAGE_PIPELINE);
        var file =
                transactions.inTenant(tenant.id(), () -> markTakenBack(tenant, actor, source, id));
        lake.delete(tenant.id(), file.lakePath());
    }

    private ReceivedFile markTakenBack(Tenant tenant, Actor actor, Source source, long id) {
        var status =
                files.find(tenant.id(), source.id(), id)
                        .orElseThrow(() -> new NotFound("source.error.file", source.name(), id));
        if (status.state() != FileState.TAKEN_BACK) {
            files.takeBack(tenant.id(), id);
            audit.record(
                    tenant,
                    actor,
                    "file.taken_back",
                    source.name(),
                    Map.of("file", String.valueOf(id), "sha256", status.file().sha256()));
        }
        return status.file();
    }
}
