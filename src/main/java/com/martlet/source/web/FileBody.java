package com.martlet.source.web;

import com.martlet.source.FileState;
import com.martlet.source.FileStatus;
import com.martlet.source.ReceivedFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Files as programs see them. */
final class FileBody {

    private FileBody() {}

    /** A file just sent. */
    record Received(
            long id,
            String name,
            long bytes,
            String sha256,
            @Nullable LocalDate day,
            boolean alreadyKnown) {

        static Received of(ReceivedFile file) {
            return new Received(
                    file.id(),
                    file.name(),
                    file.bytes(),
                    file.sha256(),
                    file.snapshotDay(),
                    file.alreadyKnown());
        }
    }

    /** A file and what became of it. */
    record Listed(
            long id,
            String name,
            long bytes,
            String sha256,
            @Nullable LocalDate day,
            FileState state,
            @Nullable Long rows,
            @Nullable Long quarantined,
            Instant receivedAt) {

        static Listed of(FileStatus status) {
            var file = status.file();
            return new Listed(
                    file.id(),
                    file.name(),
                    file.bytes(),
                    file.sha256(),
                    file.snapshotDay(),
                    status.state(),
                    status.rows(),
                    status.quarantined(),
                    status.receivedAt());
        }
    }
}
