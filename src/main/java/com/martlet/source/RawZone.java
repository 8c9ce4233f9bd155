package com.martlet.source;

import com.martlet.base.FailPoints;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantToday;
import com.martlet.identity.TenantTransactions;
import com.martlet.lake.Lake;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings files into lake raw and remembers them; the same content is kept once. */
@Component
class RawZone {

    private final Lake lake;
    private final FileRepository files;
    private final Arrivals arrivals;
    private final TenantTransactions transactions;
    private final TenantToday today;

    RawZone(
            Lake lake,
            FileRepository files,
            Arrivals arrivals,
            TenantTransactions transactions,
            TenantToday today) {
        this.lake = lake;
        this.files = files;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.today = today;
    }

    /**
     * A file on its way in.
     *
     * @param day what the sender said
     * @param modifiedAt null for uploads
     */
    record Incoming(FileName name, @Nullable LocalDate day, @Nullable Instant modifiedAt) {}

    /**
     * The lake first, the database second: what breaks off in between is a file that only its
     * arrival knows.
     */
    ReceivedFile receive(Tenant tenant, Source source, Incoming incoming, InputStream content) {
        var snapshotDay = snapshotDay(tenant, source, incoming);
        var folderDay = snapshotDay != null ? snapshotDay : today.today(tenant);
        var path =
                "raw/%s/dt=%s/%s-%s"
                        .formatted(
                                source.name(),
                                folderDay,
                                UUID.randomUUID().toString().substring(0, 13),
                                incoming.name().inLake());
        arrivals.note(tenant.id(), path);
        var stored = lake.append(tenant.id(), path, content);
        FailPoints.reach("RECEIVE:stored");
        var draft =
                new FileRepository.Draft(
                        source, incoming.name().text(), stored, snapshotDay, incoming.modifiedAt());
        var file = transactions.inTenant(tenant.id(), () -> register(tenant.id(), draft));
        if (file.alreadyKnown()) {
            lake.delete(tenant.id(), path);
            transactions.inTenant(tenant.id(), () -> arrivals.settle(tenant.id(), path));
        }
        return file;
    }

    /** Removes what earlier broke off on its way in. */
    void removeAbandoned(TenantId tenant) {
        arrivals.removeAbandoned(tenant);
    }

    private ReceivedFile register(TenantId tenant, FileRepository.Draft draft) {
        var file = files.register(tenant, draft);
        if (!file.alreadyKnown()) {
            arrivals.settle(tenant, draft.stored().path());
        }
        return file;
    }

    private @Nullable LocalDate snapshotDay(Tenant tenant, Source source, Incoming incoming) {
        if (incoming.day() != null || !source.mapping().bringsSnapshots()) {
            return incoming.day();
        }
        return incoming.name().day().orElseGet(() -> today.today(tenant));
    }
}
