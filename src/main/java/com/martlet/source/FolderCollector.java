package com.martlet.source;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.source.DropFolder.DroppedFile;
import com.martlet.source.RawZone.Incoming;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in what is new in the folders of folder sources. */
@Component
class FolderCollector {

    private static final Logger LOG = LoggerFactory.getLogger(FolderCollector.class);

    private final SourceCatalogue sources;
    private final DropFolder drop;
    private final RawZone raw;
    private final FileRepository files;
    private final TenantTransactions transactions;

    FolderCollector(
            SourceCatalogue sources,
            DropFolder drop,
            RawZone raw,
            FileRepository files,
            TenantTransactions transactions) {
        this.sources = sources;
        this.drop = drop;
        this.raw = raw;
        this.files = files;
        this.transactions = transactions;
    }

    List<ReceivedFile> collect(Tenant tenant) {
        raw.removeAbandoned(tenant.id());
        return sources.all(tenant.id()).stream()
                .filter(source -> source.kind() == SourceKind.FOLDER)
                .flatMap(source -> collect(tenant, source).stream())
                .toList();
    }

    private List<ReceivedFile> collect(Tenant tenant, Source source) {
        return drop.list(tenant, source).stream()
                .filter(file -> !isKnown(tenant, source, file))
                .flatMap(file -> take(tenant, source, file).stream())
                .filter(file -> !file.alreadyKnown())
                .toList();
    }

    private boolean isKnown(Tenant tenant, Source source, DroppedFile file) {
        var name = FileName.of(file.name()).text();
        return transactions.readInTenant(
                tenant.id(),
                () -> files.knows(tenant.id(), source.id(), name, file.bytes(), file.modifiedAt()));
    }

    private Optional<ReceivedFile> take(Tenant tenant, Source source, DroppedFile file) {
        var incoming = new Incoming(FileName.of(file.name()), null, file.modifiedAt());
        try (var content = new UnchangedStream(Files.newInputStream(file.path()), drop, file)) {
            return Optional.of(raw.receive(tenant, source, incoming, content));
        } catch (IOException e) {
            throw new ExternalError(
                    Retry.HELPS, e, "source.error.unreadable", file.name(), source.name(), e);
        } catch (ExternalError e) {
            if (drop.isUnchanged(file)) {
                throw e;
            }
            LOG.info("{} changed while it was read; it is taken in by the next run", file.name());
            return Optional.empty();
        }
    }
}
