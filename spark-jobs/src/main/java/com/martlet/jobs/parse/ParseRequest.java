package com.martlet.jobs.parse;

import com.martlet.jobs.InvalidRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of sources to typed rows.
 *
 * @param zone the tenant's, in which days are cut
 * @param lake root of the tenant's lake
 * @param now an instant; what lies more than a day after it is refused
 */
public record ParseRequest(String tenant, String zone, String lake, List<Batch> batches, String now)
        implements Serializable {

    public ParseRequest {
        if (zone == null || lake == null || batches == null || now == null) {
            throw new InvalidRequest("A parse request needs zone, lake, batches and now.");
        }
    }

    ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidRequest("There is no time zone \"%s\".".formatted(zone));
        }
    }

    Instant instant() {
        try {
            return Instant.parse(now);
        } catch (DateTimeException e) {
            throw new InvalidRequest("\"now\" is no instant: %s".formatted(now));
        }
    }

    /** The files of one source that a run parses together. */
    public record Batch(long batch, String source, Mapping mapping, List<SourceFile> files)
            implements Serializable {

        String quarantineDirectory() {
            return "quarantine/%s/batch=%d".formatted(source, batch);
        }

        String typedDirectory(String dataset) {
            return "typed/%s/batch=%d".formatted(dataset, batch);
        }
    }

    /**
     * @param path below the lake's root
     * @param snapshotDay the day a full snapshot stands for
     */
    public record SourceFile(long id, String name, String path, @Nullable String snapshotDay)
            implements Serializable {}
}
