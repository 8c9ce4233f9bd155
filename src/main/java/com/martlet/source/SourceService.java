package com.martlet.source;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import com.martlet.source.RawZone.Incoming;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sources of a tenant and the files they brought. */
@Service
public class SourceService {

    private final SourceCatalogue sources;
    private final Uploads uploads;
    private final FolderCollector folders;
    private final FileHistory history;
    private final TenantService tenants;
    private final List<Delivery> deliveries;

    /** Six, because everything about sources passes here. */
    SourceService(
            SourceCatalogue sources,
            Uploads uploads,
            FolderCollector folders,
            FileHistory history,
            TenantService tenants,
            List<Delivery> deliveries) {
        this.sources = sources;
        this.uploads = uploads;
        this.folders = folders;
        this.history = history;
        this.tenants = tenants;
        this.deliveries = List.copyOf(deliveries);
    }

    public Source create(Tenant tenant, Actor actor, SourceDraft draft) {
        return sources.create(tenant, actor, draft);
    }

    /** By name. */
    public List<Source> list(TenantId tenant) {
        return sources.all(tenant);
    }

    public Optional<Source> find(TenantId tenant, String name) {
        return sources.find(tenant, name);
    }

    public Source load(TenantId tenant, String name) {
        return sources.load(tenant, name);
    }

    /** Names of the mappings that come with the product. */
    public List<String> readyMappings() {
        return sources.readyMappings();
    }

    /**
     * Stores an upload in lake raw; the same content is stored once.
     *
     * @param day the day that a snapshot stands for; null means a date in the name, else today
     */
    public ReceivedFile receive(
            Tenant tenant,
            Actor actor,
            String source,
            String fileName,
            InputStream content,
            @Nullable LocalDate day) {
        var incoming = new Incoming(FileName.ofUpload(fileName), day, null);
        return uploads.receive(tenant, actor, load(tenant.id(), source), incoming, content);
    }

    /** Copies new files of folder sources into lake raw and returns them. */
    public List<ReceivedFile> collect(TenantId tenant) {
        var known = tenants.load(tenant);
        deliveries.forEach(delivery -> delivery.deliver(known));
        return folders.collect(known);
    }

    /** Received files, the newest first. */
    public List<FileStatus> files(TenantId tenant, String source, FilePage page) {
        return history.find(tenant, load(tenant, source), page);
    }

    /** The rows of the file leave the marts with the next run. Twice is once. */
    public void takeBack(Tenant tenant, Actor actor, String source, long file) {
        history.takeBack(tenant, actor, load(tenant.id(), source), file);
    }
}
