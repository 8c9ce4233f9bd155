package com.martlet.source;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sources of a tenant and the files they brought. */
@Service
public class SourceService {

    public Source create(Tenant tenant, Actor actor, SourceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** By name. */
    public List<Source> list(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    public Optional<Source> find(TenantId tenant, String name) {
        throw new UnsupportedOperationException();
    }

    /** Stores an upload in lake raw; the same content is stored once. */
    public ReceivedFile receive(
            Tenant tenant,
            Actor actor,
            String source,
            String fileName,
            InputStream content,
            @Nullable LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Copies new files of folder sources into lake raw. */
    public List<ReceivedFile> collect(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /** The rows of the file leave the marts with the next run. */
    public void takeBack(Tenant tenant, Actor actor, String source, long file) {
        throw new UnsupportedOperationException();
    }
}
