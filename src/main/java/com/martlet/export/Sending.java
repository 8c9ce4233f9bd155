package com.martlet.export;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.io.OutputStream;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Writes an allowed file to a stream and keeps how that ended. */
@Component
class Sending {

    private final ExportJournal journal;
    private final ExportProgress progress;
    private final Clock clock;

    Sending(ExportJournal journal, ExportProgress progress, Clock clock) {
        this.journal = journal;
        this.progress = progress;
        this.clock = clock;
    }

    /** A file with its rows, allowed as the journal says. */
    record Parcel(Export export, ExportedFile file, RowSource rows) {}

    ReadyFile ready(Parcel parcel, Consumer<OutputStream> sending) {
        var format = parcel.export().style().format();
        return new ReadyFile() {
            @Override
            public String name() {
                return parcel.file().name() + "." + format.ending();
            }

            @Override
            public String mediaType() {
                return format.mediaType();
            }

            @Override
            public void writeTo(OutputStream out) {
                sending.accept(out);
            }
        };
    }

    void send(Tenant tenant, Actor actor, Parcel parcel, OutputStream out) {
        var id = parcel.export().id();
        var bytes = new CountedBytes(out);
        try {
            var writer = writer(tenant, actor, parcel, bytes);
            var rows = write(id, writer, parcel.rows());
            journal.markSent(tenant, id, rows, bytes.count());
        } catch (DownloadCancelled cancelled) {
            journal.markCancelled(tenant, id);
            throw cancelled;
        } catch (RuntimeException failure) {
            journal.markFailed(tenant, id, failure.getMessage());
            throw failure;
        }
    }

    private long write(ExportId id, RowWriter writer, RowSource source) {
        var rows = new CountedRows(writer);
        progress.start(id, rows);
        try {
            source.writeTo(rows);
            rows.requireWanted();
            writer.finish();
            return rows.count();
        } finally {
            progress.end(id, rows);
        }
    }

    private RowWriter writer(Tenant tenant, Actor actor, Parcel parcel, OutputStream out) {
        var format = parcel.export().style().format();
        return RowWriter.of(format, parcel.file(), info(tenant, actor, parcel), out);
    }

    private InfoSheet info(Tenant tenant, Actor actor, Parcel parcel) {
        return new InfoSheet(
                parcel.export().style().language(),
                tenant.name(),
                tenant.zone(),
                actor.email(),
                clock.instant(),
                parcel.export().auditEntry());
    }
}
